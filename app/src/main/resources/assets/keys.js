"use strict";

// An extra for quick hands; every page works without it.
// "/" goes to the search box, "j" and "k" down and up a list, Alt and a letter presses the button that names it, "?" shows the keys on the page.
(() => {
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]") !== null;

  const named = (key) =>
    [...document.querySelectorAll("[data-key]")].find(
      (element) => element.dataset.key.toLowerCase() === key.toLowerCase()
    );

  // Whoever dictates or presses keys unwillingly can turn the single keys off (WCAG 2.1.4).
  const singleKeys = () => localStorage.getItem("single-keys") !== "off";

  const keysSwitch = document.querySelector("[data-keys-switch]");
  if (keysSwitch !== null) {
    const button = keysSwitch.querySelector("button");
    const label = () => {
      button.textContent = singleKeys() ? button.dataset.off : button.dataset.on;
    };
    button.addEventListener("click", () => {
      localStorage.setItem("single-keys", singleKeys() ? "off" : "on");
      label();
    });
    label();
    keysSwitch.hidden = false;
  }

  const showKeys = () => {
    const shown = document.body.classList.toggle("shows-keys");
    document.querySelectorAll(".key-sign").forEach((sign) => sign.remove());
    if (!shown) {
      return;
    }
    document.querySelectorAll("[data-key]").forEach((element) => {
      const sign = document.createElement("kbd");
      sign.className = "key-sign";
      sign.setAttribute("aria-hidden", "true");
      const key = element.dataset.key;
      sign.textContent = /^[a-z0-9]$/i.test(key) ? "Alt " + key.toUpperCase() : key;
      if (element.matches("input")) {
        element.insertAdjacentElement("afterend", sign);
      } else {
        element.append(sign);
      }
    });
  };

  // Down and up the lines of a list; Enter opens one, as always.
  const toLine = (step) => {
    const lines = [...document.querySelectorAll("main .opens td:first-child a")];
    const here = lines.indexOf(document.activeElement);
    const next = here < 0 ? lines.at(step > 0 ? 0 : -1) : lines[here + step];
    if (next !== undefined) {
      next.focus();
    }
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.altKey) {
      const target = /^(Key|Digit)/.test(event.code) ? named(event.code.replace(/^(Key|Digit)/, "")) : undefined;
      if (target !== undefined) {
        event.preventDefault();
        target.click();
      }
    } else if (event.key === "/" && singleKeys() && !typing(event.target)) {
      const find = named("/");
      if (find !== undefined) {
        event.preventDefault();
        find.focus();
      }
    } else if ((event.key === "j" || event.key === "k") && singleKeys() && !typing(event.target)) {
      toLine(event.key === "j" ? 1 : -1);
    } else if (event.key === "?" && singleKeys() && !typing(event.target)) {
      event.preventDefault();
      showKeys();
    } else if (event.key === "Escape" && document.body.classList.contains("shows-keys")) {
      showKeys();
    }
  });

  // Without script the browser's own menu prints.
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });

  // What is wrong is read first.
  const summary = document.querySelector("[data-focus]");
  if (summary !== null) {
    summary.focus();
  }
})();
