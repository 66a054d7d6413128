/* Keys: / leads to the search, j and k to the next and the previous item. Not while one writes; a page on how it all
   works can switch them off, since some write by voice. */
(function () {
  "use strict";
  var off = false;
  try { off = localStorage.getItem("rassegna-keys") === "off"; } catch (refused) { /* No store, no choice. */ }
  var choice = document.querySelector("#keys");
  if (choice) {
    choice.hidden = false;
    choice.checked = !off;
    choice.addEventListener("change", function () {
      off = !choice.checked;
      try { localStorage.setItem("rassegna-keys", off ? "off" : "on"); } catch (refused) { /* For this page then. */ }
    });
  }

  function step(by) {
    var items = Array.from(document.querySelectorAll("main [data-item]")).filter(function (item) { return item.offsetParent; });
    var here = items.indexOf(document.activeElement.closest("[data-item]"));
    var next = items[here < 0 ? (by > 0 ? 0 : -1) : here + by];
    if (next) (next.matches("a") ? next : next.querySelector("a")).focus();
  }

  function search() {
    var field = Array.from(document.querySelectorAll("input[type=search]")).find(function (one) { return one.offsetParent; });
    var link = document.querySelector(".menu-search a");
    if (field) field.focus();
    else if (link) link.click();
    return field || link;
  }

  document.addEventListener("keydown", function (event) {
    if (off || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]")) return;
    if (event.key === "/" && search()) event.preventDefault();
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
  });
})();
