// Conveniences of the workbench. Every page does its job without them.
"use strict";

// j/k move through the list, o or Enter opens; not while something is typed.
const rows = [...document.querySelectorAll("table[data-keys] tbody tr")];
if (rows.length > 0) {
  let at = -1;
  const mark = (to) => {
    if (at >= 0) rows[at].classList.remove("on");
    at = Math.max(0, Math.min(rows.length - 1, to));
    rows[at].classList.add("on");
    rows[at].querySelector("a").focus();
  };
  document.addEventListener("keydown", (event) => {
    if (event.target.closest("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") mark(at + 1);
    else if (event.key === "k") mark(at - 1);
    else if (event.key === "o" && at >= 0) rows[at].querySelector("a").click();
    else return;
    event.preventDefault();
  });
}

// What was refused is read first.
const refusal = document.getElementById("refusal");
if (refusal) refusal.focus();

// A form is sent once; leaving a half-filled form asks first.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("input", () => { form.dataset.touched = "yes"; });
  form.addEventListener("submit", () => {
    form.dataset.touched = "";
    const buttons = form.querySelectorAll("button");
    setTimeout(() => buttons.forEach((button) => { button.disabled = true; }));
  });
}
window.addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll("button:disabled").forEach((button) => { button.disabled = false; });
});
window.addEventListener("beforeunload", (event) => {
  const sending = document.querySelector("form[data-touched=''] button:disabled");
  if (!sending && document.querySelector("form[data-touched=yes]")) event.preventDefault();
});
