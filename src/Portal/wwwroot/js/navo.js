// Small comforts only: every page works without this file.
(() => {
  "use strict";
  for (const exit of document.querySelectorAll("[data-quick-exit]")) {
    exit.addEventListener("click", (event) => {
      event.preventDefault();
      // replace(): "back" does not lead here again.
      location.replace(exit.href);
    });
  }
  for (const print of document.querySelectorAll("[data-print]")) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
  }
  // On paper nothing can be opened.
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("main details")) {
      fold.open = true;
    }
  });
  const summary = document.querySelector(".ds-error-summary, [data-focus]");
  if (summary) {
    summary.focus();
  }
  // One press is one answer.
  for (const form of document.querySelectorAll("form[method=post]")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = "1";
      event.submitter?.setAttribute("aria-busy", "true");
    });
  }
  // A page kept by "back" shows what is true now.
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      location.reload();
    }
  });
})();
