/* Large type and high contrast by choice, kept on this device; stands in the head so that no page flashes. */
(function () {
  "use strict";
  var root = document.documentElement;
  function kept(look, value) {
    try {
      if (value) localStorage.setItem("qz-" + look, value);
      return localStorage.getItem("qz-" + look);
    } catch (refused) { return value || null; }
  }
  function chosen(look) {
    return kept(look) || (look === "contrast" && matchMedia("(prefers-contrast: more)").matches ? "yes" : "no");
  }
  function apply(look, choice) {
    root.classList.toggle("qz-" + look, choice === "yes");
    document.querySelectorAll('[data-look="' + look + '"]').forEach(function (each) { each.setAttribute("aria-pressed", String(choice === "yes")); });
  }
  root.classList.add("qz-script");
  ["large", "contrast"].forEach(function (look) { apply(look, chosen(look)); });
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-look]").forEach(function (button) {
      var look = button.dataset.look;
      apply(look, chosen(look));
      button.addEventListener("click", function () {
        var choice = root.classList.contains("qz-" + look) ? "no" : "yes";
        kept(look, choice);
        apply(look, choice);
      });
    });
  });
})();
