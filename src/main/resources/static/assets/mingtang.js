// Enhancements only: every page does its work without this file. Nothing personal is kept in the browser.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const show = (element) => element.removeAttribute("hidden");

  // Large text is remembered on this device.
  const setLarge = (large) => {
    if (large) document.documentElement.dataset.text = "large";
    else delete document.documentElement.dataset.text;
    all("[data-large-text]").forEach((button) => button.setAttribute("aria-pressed", String(large)));
  };
  const remembered = () => {
    try { return localStorage.getItem("text") === "large"; } catch { return false; }
  };
  setLarge(remembered());
  all("[data-large-text]").forEach((button) => {
    show(button);
    button.addEventListener("click", () => {
      const large = document.documentElement.dataset.text !== "large";
      setLarge(large);
      try { localStorage.setItem("text", large ? "large" : ""); } catch { /* not remembered, still set */ }
    });
  });

  // Browsers that cannot keep closed details visible get them opened where there is room.
  if (!CSS.supports("selector(::details-content)") && matchMedia("(min-width: 821px)").matches) {
    all("details.sheet-on-phones").forEach((details) => { details.open = true; });
  }
  all(".nav [aria-current]").forEach((link) => {
    const strip = link.closest("ul");
    if (strip.scrollWidth > strip.clientWidth) strip.scrollLeft = link.offsetLeft - strip.clientWidth / 2 + link.offsetWidth / 2;
  });

  // Suggestions while typing.
  all("input[data-suggest]").forEach((input, place) => {
    const list = document.createElement("datalist");
    list.id = "suggestions-" + place;
    input.after(list);
    input.setAttribute("list", list.id);
    let waiting = 0;
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      const text = input.value.trim();
      if (text.length < 2) { list.replaceChildren(); return; }
      waiting = setTimeout(async () => {
        try {
          const answer = await fetch("/api/v1/suggestions?q=" + encodeURIComponent(text));
          if (!answer.ok) return;
          const { suggestions } = await answer.json();
          list.replaceChildren(...suggestions.map((suggestion) => new Option(suggestion, suggestion)));
        } catch { /* no suggestions, the search still works */ }
      }, 180);
    });
  });

  // A wide table scrolls by itself; the keyboard must reach it.
  all(".body table").forEach((table) => {
    if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
  });

  // The application form: choosing an agency and adding one more thing asked for, without sending the form, so that
  // chosen files stay chosen.
  all("button[name=choose]").forEach((button) => button.addEventListener("click", (event) => {
    event.preventDefault();
    const agency = document.getElementById("agency");
    agency.value = button.value;
    button.closest("details").open = false;
    agency.focus();
  }));
  all("[data-add-asked]").forEach((button) => button.addEventListener("click", (event) => {
    event.preventDefault();
    const set = button.closest("fieldset");
    const fields = all("textarea[name=asked]", set);
    const one = fields.at(-1).closest(".field");
    const more = one.cloneNode(true);
    const place = fields.length + 1;
    all(".must, small, .wrong", more).forEach((part) => part.remove());
    const text = more.querySelector("textarea");
    const label = more.querySelector("label");
    ["aria-describedby", "aria-invalid", "aria-required"].forEach((name) => text.removeAttribute(name));
    text.id = label.htmlFor = "asked-" + place;
    text.value = "";
    label.textContent = "所需信息（" + place + "）";
    one.after(more);
    if (place >= Number(set.dataset.askedMost)) button.closest("p").hidden = true;
    text.focus();
  }));
  // A chosen file that is too large is left out and the others stay chosen. That it is missing is told beside the field,
  // and the form is not sent, until another was chosen or it was said that it goes without.
  const MOST_TOGETHER = 100;
  const size = (megabytes) => megabytes * 1048576;
  all("input[type=file][data-largest]").forEach((input) => {
    const largest = Number(input.dataset.largest);
    const hint = input.getAttribute("aria-describedby") || "";
    const told = document.createElement("div");
    told.className = "wrong left-out";
    told.id = input.id + "-left-out";
    told.tabIndex = -1;
    told.setAttribute("role", "alert");
    const settle = () => {
      told.remove();
      input.removeAttribute("aria-invalid");
      input.setAttribute("aria-describedby", hint);
    };
    let kept = new DataTransfer().files;
    const tell = (leftOut) => {
      const why = document.createElement("p");
      why.textContent = leftOut.join("；") + "，没有选上。请压缩或者拆分后再选"
        + (kept.length ? "，其余 " + kept.length + " 个文件已经选上，不用重选。" : "。");
      const without = document.createElement("button");
      without.type = "button";
      without.className = "button";
      without.textContent = "不附上，继续填写";
      without.addEventListener("click", () => { settle(); input.focus(); });
      told.replaceChildren(why, without);
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", hint + " " + told.id);
      input.after(told);
    };
    input.addEventListener("change", () => {
      const waiting = told.isConnected;
      if (waiting && !input.files.length) { input.files = kept; return; }
      const chosen = [...input.files];
      const before = waiting ? [...kept].filter((file) => chosen.every((other) => other.name !== file.name)) : [];
      let room = all("input[type=file]", input.form).filter((other) => other !== input)
        .flatMap((other) => [...other.files]).reduce((left, file) => left - file.size, size(MOST_TOGETHER));
      const fitting = new DataTransfer();
      const leftOut = [];
      [...before, ...chosen].forEach((file) => {
        if (file.size > size(largest)) leftOut.push("“" + file.name + "”超过 " + largest + " MB");
        else if (file.size > room) leftOut.push("加上“" + file.name + "”，附件合计超过 " + MOST_TOGETHER + " MB");
        else { fitting.items.add(file); room -= file.size; }
      });
      input.files = kept = fitting.files;
      settle();
      if (leftOut.length) tell(leftOut);
    });
    input.form.addEventListener("submit", (event) => {
      if (!told.isConnected) return;
      event.preventDefault();
      told.focus();
    });
  });

  // Tools of a document page.
  all("[data-document-tools]").forEach(show);
  all("[data-print]").forEach((button) => button.addEventListener("click", () => print()));
  const voice = window.speechSynthesis;
  all("[data-speak]").forEach((button) => {
    const body = document.querySelector("[data-body]");
    if (!voice || !body) return;
    show(button);
    const stop = () => { voice.cancel(); button.setAttribute("aria-pressed", "false"); };
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-pressed") === "true") { stop(); return; }
      button.setAttribute("aria-pressed", "true");
      const parts = body.innerText.split(/\n+/).filter((part) => part.trim());
      parts.forEach((part, place) => {
        const speech = new SpeechSynthesisUtterance(part);
        speech.lang = "zh-CN";
        if (place === parts.length - 1) speech.onend = stop;
        voice.speak(speech);
      });
    });
    addEventListener("pagehide", stop);
  });

  // The reader's own copy is compared here, on the reader's own device.
  all("[data-verify-file]").forEach((box) => {
    if (!window.crypto?.subtle) return;
    show(box);
    const input = box.querySelector("input");
    const result = box.querySelector("[data-verify-result]");
    const published = new Set(input.dataset.hashes.trim().split(/\s+/));
    input.addEventListener("change", async () => {
      const file = input.files[0];
      if (!file) return;
      result.className = "";
      result.textContent = "正在计算…";
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
      const hex = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      const same = published.has(hex);
      result.className = same ? "same" : "other";
      result.textContent = same ? "✓ 一致：就是这里公开的文件。" : "✕ 不一致：不是这里公开的文件，或者被改动过。";
    });
  });
})();
