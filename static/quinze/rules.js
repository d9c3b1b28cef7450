// The search of the rulebook, as one types. Without this file the same form asks the server.
"use strict";

const input = document.querySelector("[data-filter]");
if (input) {
  const root = document.querySelector(input.dataset.filter);
  const status = document.getElementById("found");
  const drawing = document.getElementById("drawing");
  // Accents, capitals and the shape of apostrophes do not matter, nor spaces and dots in R. 114-7.
  const fold = (text) => text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase().replaceAll("’", "'");
  const closeUp = (text) => text.replace(/[\s.]+/g, "");
  const rules = [...root.querySelectorAll("[data-rule]")].map((element) => {
    const text = fold(`${element.textContent} ${element.id.replace(/^\w+?-/, "")}`);
    return { element, text, closed: closeUp(text) };
  });
  const holds = (rule, word) => rule.text.includes(word) || (/\d/.test(word) && rule.closed.includes(closeUp(word)));

  const filter = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const rule of rules) {
      const shown = words.every((word) => holds(rule, word));
      rule.element.hidden = !shown;
      count += shown;
    }
    for (const group of root.querySelectorAll("[data-chapter], [data-section]")) {
      group.hidden = !group.querySelector("[data-rule]:not([hidden])");
    }
    if (drawing) drawing.hidden = words.length > 0;
    status.textContent = !words.length ? "" : count ? input.dataset.found.replace("{count}", count) : input.dataset.none;
  };

  let timer = 0;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(filter, 150);
  });
  // A link to a row that the search has hidden shows everything again.
  root.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const row = link && document.getElementById(link.hash.slice(1));
    if (row?.closest("[hidden]")) {
      input.value = "";
      filter();
    }
  });
  if (input.value) filter();
}
