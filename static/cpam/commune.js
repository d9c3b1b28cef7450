/* A combobox over the plain commune search (ARIA 1.2 pattern: list autocomplete, manual selection).

   Markup it enhances, which works without it too (see templates/cpam/_commune_search.html):
     <div data-commune data-url="…/communes.json" data-name="commune" data-found="Communes found: {count}" data-none="…">
       <label for="x">…</label> <input type="search" id="x" name="q"> <button type="submit" data-commune-button>…</button>
       <div data-commune-choices> radio buttons named data-name </div>
     </div>
   A choice puts the INSEE code into a hidden field of that name; `data-submit` also sends the form. */
"use strict";

for (const root of document.querySelectorAll("[data-commune]")) enhance(root);

function enhance(root) {
  const input = root.querySelector("input[type=search], input[type=text]");
  const name = root.dataset.name || "commune";
  const list = element("ul", { id: `${input.id}-list`, role: "listbox", class: "commune-list", hidden: "" });
  const status = element("div", { role: "status", class: "visually-hidden" });
  const label = root.querySelector(`label[for="${input.id}"]`);
  list.setAttribute("aria-label", label ? label.textContent.trim() : input.name);
  const box = element("div", { class: "commune-box" });
  input.before(box);
  box.append(input, list);
  root.append(status);
  for (const [key, value] of Object.entries({
    role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false",
    "aria-controls": list.id, autocapitalize: "none", spellcheck: "false",
  })) input.setAttribute(key, value);

  let active = -1;
  let timer = 0;
  let request = null;
  let typed = input.value;

  input.addEventListener("input", () => {
    forget();
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  input.addEventListener("keydown", onKey);
  input.addEventListener("blur", () => setTimeout(close, 150));
  // The press must not take the focus away before the click chooses.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) choose(option);
  });

  async function ask() {
    typed = input.value.trim();
    request?.abort();
    if (!typed) return show([], "");
    request = new AbortController();
    try {
      const answer = await fetch(`${root.dataset.url}?q=${encodeURIComponent(typed)}`, { signal: request.signal });
      if (!answer.ok) return close();
      const { results, hint } = await answer.json();
      show(results, hint);
    } catch (error) {
      if (error.name !== "AbortError") close(); // offline: the button still searches
    }
  }

  function show(results, hint) {
    list.replaceChildren(...results.map((result, at) => {
      const option = element("li", { role: "option", id: `${list.id}-${at}`, "aria-selected": "false" });
      option.dataset.insee = result.insee;
      option.dataset.label = result.label;
      option.append(element("span", {}, result.label));
      if (result.postcodes) option.append(element("span", { class: "codes", dir: "ltr" }, result.postcodes));
      return option;
    }));
    active = -1;
    input.removeAttribute("aria-activedescendant");
    setOpen(results.length > 0);
    if (typed) status.textContent = hint || (results.length ? root.dataset.found.replace("{count}", results.length) : root.dataset.none);
    status.classList.toggle("visually-hidden", results.length > 0 || !typed);
  }

  function onKey(event) {
    const open = !list.hidden;
    const count = list.children.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!count) return;
      event.preventDefault();
      if (!open) setOpen(true);
      if (event.altKey) return;
      const step = event.key === "ArrowDown" ? 1 : -1;
      move(active < 0 && step < 0 ? count - 1 : (active + step + count) % count);
    } else if (event.key === "Enter" && open && active >= 0) {
      event.preventDefault();
      choose(list.children[active]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
    } else if (event.key === "Tab" && open && active >= 0) {
      choose(list.children[active], false);
    }
  }

  function move(to) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = to;
    const option = list.children[active];
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  }

  function choose(option, send = true) {
    input.value = option.dataset.label;
    root.querySelector("[data-commune-choices]")?.remove();
    let hidden = root.querySelector(`input[type=hidden][name="${name}"]`);
    if (!hidden) root.append(hidden = element("input", { type: "hidden", name }));
    hidden.value = option.dataset.insee;
    status.textContent = option.dataset.label;
    status.classList.add("visually-hidden");
    close();
    root.dispatchEvent(new CustomEvent("commune:chosen", { bubbles: true, detail: { insee: hidden.value } }));
    if (send && "submit" in root.dataset) input.form.requestSubmit();
  }

  /* What was chosen no longer holds once the text is edited. */
  function forget() {
    root.querySelector(`input[type=hidden][name="${name}"]`)?.remove();
    for (const radio of root.querySelectorAll(`input[type=radio][name="${name}"]`)) radio.checked = false;
  }

  function setOpen(open) {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
  }

  function close() {
    active = -1;
    input.removeAttribute("aria-activedescendant");
    setOpen(false);
  }
}

function element(tag, attributes, text = "") {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}
