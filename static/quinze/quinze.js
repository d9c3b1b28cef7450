// Small comforts. Every page works without this file.
"use strict";

const summary = document.getElementById("error-summary");
if (summary) {
  summary.focus();
  // A link to a group of choices goes to the first of them, not only to its frame.
  summary.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const field = link && document.getElementById(link.hash.slice(1));
    if (field) {
      event.preventDefault();
      field.focus();
      field.scrollIntoView({ block: "center" });
    }
  });
}

const question = document.getElementById("questions");
if (question && !summary) question.focus();

// A link to continue on another device carries its key behind the "#": no server ever logs it.
const key = document.querySelector("[data-from-hash]");
if (key && location.hash.length > 1) {
  key.value = location.hash.slice(1);
  history.replaceState(null, "", location.pathname);
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// What is behind "More" belongs on paper too.
window.addEventListener("beforeprint", () => {
  for (const more of document.querySelectorAll("details:not([open])")) more.open = true;
});

for (const button of document.querySelectorAll("[data-copy]")) {
  const box = document.getElementById(button.dataset.copy);
  if (!box || !navigator.clipboard) continue;
  button.hidden = false;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(box.value.trim());
    button.textContent = button.dataset.done;
  });
}
