/* The menu of a phone by keyboard: opened, it has the focus, on the part that is shown; left or sent away by Escape, it
   closes. Enter does what a space does. Without script it opens and closes by its switch alone. */
(function () {
  "use strict";
  var drawer = document.getElementById("__drawer"), menu = document.querySelector(".md-sidebar--primary");
  if (!drawer || !menu) return;
  function inside(element) { return element === drawer || menu.contains(element); }
  drawer.addEventListener("change", function () {
    document.documentElement.classList.toggle("qz-menu", drawer.checked);
    if (drawer.checked && drawer.matches(":focus-visible")) (menu.querySelector(".md-nav__toggle:checked") || menu.querySelector("a")).focus();
  });
  document.addEventListener("focusin", function (event) {
    if (drawer.checked && !inside(event.target)) drawer.click();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && event.target.matches("#__drawer, .md-nav__toggle")) event.target.click();
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.click();
    drawer.focus();
  });
})();
