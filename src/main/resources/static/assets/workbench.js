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

// Pages that are handed over on paper.
document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => print());
});

// What was refused is read first.
const refusal = document.getElementById("refusal");
if (refusal) refusal.focus();

// A form is sent once; leaving a half-filled form asks first. What was typed into one form is not lost when another one
// of the page is sent: it is there again on the page that follows. Searching and downloading is nothing to be lost.
const forms = [...document.querySelectorAll("form[method=post]:not([data-plain])")];
const place = (form) => `unsaved ${form.getAttribute("action")}`;
const keep = (form) => {
  const typed = [...form.elements].filter((field) => field.dataset.touched && field.type !== "password" && field.type !== "file");
  sessionStorage.setItem(place(form), JSON.stringify(typed.map((field) => [field.name, form.elements[field.name].value])));
};
const bringBack = (form) => {
  const kept = sessionStorage.getItem(place(form));
  if (!kept) return;
  sessionStorage.removeItem(place(form));
  for (const [name, value] of JSON.parse(kept)) {
    const field = form.elements[name];
    if (!field) continue;
    field.value = value;
    if (field.dataset) field.dataset.touched = "yes";
    form.dataset.touched = "yes";
  }
  if (!form.dataset.touched) return;
  const note = document.createElement("p");
  note.className = "notice wide";
  note.setAttribute("role", "status");
  note.textContent = "您刚才没有保存的填写已经放回来，请核对后保存。";
  form.prepend(note);
  const folded = form.closest("details");
  if (folded) folded.open = true;
};
for (const form of forms) {
  bringBack(form);
  form.addEventListener("input", (event) => {
    form.dataset.touched = "yes";
    event.target.dataset.touched = "yes";
  });
  form.addEventListener("submit", () => {
    form.dataset.touched = "";
    forms.filter((other) => other.dataset.touched === "yes").forEach(keep);
    const buttons = form.querySelectorAll("button");
    setTimeout(() => buttons.forEach((button) => { button.disabled = true; }));
  });
}

// A file above the limit is refused before it is sent.
for (const field of document.querySelectorAll("input[type=file][data-most]")) {
  field.addEventListener("change", () => {
    const most = Number(field.dataset.most);
    const tooLarge = [...field.files].some((file) => file.size > most);
    field.setCustomValidity(tooLarge ? `文件超过 ${most / 1048576} MB 的上限。请压缩其中的图像，或拆分为几个文件后上传。` : "");
    field.reportValidity();
  });
}
window.addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll("button:disabled").forEach((button) => { button.disabled = false; });
});
window.addEventListener("beforeunload", (event) => {
  const sending = document.querySelector("form[data-touched=''] button:disabled");
  if (!sending && document.querySelector("form[data-touched=yes]")) event.preventDefault();
});

// The machine reading: j/k move through the findings, a digit decides, u takes back. The finding in hand is shown in the text.
const findings = document.querySelector("[data-findings]");
if (findings) {
  const items = [...findings.querySelectorAll("[data-item]")];
  const marksOf = (item) => [...document.querySelectorAll(`mark[data-of="${item.dataset.item}"]`)];
  let at = items.findIndex((item) => item.classList.contains("on"));
  const take = (to) => {
    if (items.length === 0) return;
    if (at >= 0) {
      items[at].classList.remove("on");
      marksOf(items[at]).forEach((mark) => mark.classList.remove("on"));
    }
    at = Math.max(0, Math.min(items.length - 1, to));
    items[at].classList.add("on");
    items[at].focus({ preventScroll: true });
    items[at].scrollIntoView({ block: "nearest" });
    const marks = marksOf(items[at]);
    marks.forEach((mark) => mark.classList.add("on"));
    if (marks.length > 0 && matchMedia("(min-width: 901px)").matches) marks[0].scrollIntoView({ block: "center" });
  };
  if (at >= 0) take(at);
  items.forEach((item, place) => item.addEventListener("click", (event) => {
    if (!event.target.closest("button, input, summary, a")) take(place);
  }));
  document.querySelectorAll("mark[data-of]").forEach((mark) => mark.addEventListener("click", () => {
    const place = items.findIndex((item) => item.dataset.item === mark.dataset.of);
    if (place >= 0) take(place);
  }));
  document.addEventListener("keydown", (event) => {
    if (event.target.closest("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") take(at + 1);
    else if (event.key === "k") take(at - 1);
    else if (at >= 0 && /^[1-9u]$/.test(event.key)) items[at].querySelector(`button[data-key="${event.key}"]`)?.click();
    else return;
    event.preventDefault();
  });
}

// A conclusion asks only what the chosen ground needs. Without scripts every group is there and says when it is filled in.
const asksOnly = (form) => {
  const show = (part, shown) => {
    part.hidden = !shown;
    part.querySelectorAll("input, select, textarea").forEach((field) => { field.disabled = !shown; });
  };
  const ground = form.querySelector("[data-ground]");
  const chosen = ground.selectedOptions[0];
  form.querySelectorAll("[data-for]").forEach((part) => show(part, part.dataset.for === chosen.dataset.effect));
  form.querySelectorAll("[data-for]:not([hidden]) [data-when]").forEach((part) => {
    const answers = [...part.closest("fieldset").querySelectorAll("[data-answer]")].map((field) => field.value);
    show(part, part.dataset.when.split(" ").some((answer) => answers.includes(answer)));
  });
  const article = form.elements.article;
  if (article) article.placeholder = chosen.dataset.cite || "";
  const exemption = form.querySelector("[data-exemption]");
  const exempt = form.querySelector("[data-exempt]");
  if (exemption && exempt) show(exempt, exemption.value !== "");
};
for (const form of document.querySelectorAll("form:has([data-ground])")) {
  asksOnly(form);
  form.addEventListener("change", () => asksOnly(form));
}
