/* 这事谁管: a town chosen once stands on every page of this phone; the answer is picked from the table of the page. */
(function () {
  "use strict";
  var form = document.querySelector(".qz-where"), KEY = "qz-town";
  if (!form) return;
  var select = form.querySelector("select"), table = document.querySelector(".qz-places"), answer = document.getElementById("qz-answer"), root = form.dataset.towns.replace("who/towns.json", "");
  var asked = new URLSearchParams(location.search).get("town"), known = null;
  function kept(value) {
    try {
      if (value) localStorage.setItem(KEY, value);
      else if (value === "") localStorage.removeItem(KEY);
      return localStorage.getItem(KEY);
    } catch (refused) { return null; }
  }
  function make(name, text) {
    var element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    return element;
  }
  function anchor(address, text) {
    var link = make("a", text);
    link.href = address;
    return link;
  }
  /* The bodies of a cell under their full titles, or what is said where there are none. */
  function bodies(cell, otherwise) {
    var links = cell.querySelectorAll("a"), part = make("span", links.length ? undefined : otherwise);
    links.forEach(function (link, place) { part.append(place ? "、" : "", anchor(link.href, link.title || link.textContent)); });
    return part;
  }
  /* The 职责边界 that cover the matter in a county, if its law holds there; what they say stands further down. */
  function boundaries(county) {
    var part = make("span"), above = known.places[county][3], regions = table.dataset.regions.split(" ").filter(Boolean);
    if (!regions.length || !regions.every(function (each) { return above.includes(each); })) return part;
    document.querySelectorAll("h3[data-over]").forEach(function (head) {
      if (!above.includes(head.dataset.over)) return;
      var made = head.querySelector(".qz-demonstration") ? "（演示）" : "";
      part.append(part.childNodes.length ? "、" : "", anchor("#" + head.id, head.firstChild.textContent.trim()), made);
    });
    return part;
  }
  function phones(town, power, row) {
    var found = power ? [town.phone] : row ? Array.from(row.cells[1].querySelectorAll("[data-phone]"), function (each) { return each.dataset.phone; }) : [];
    return Array.from(new Set(found.concat(known.hotline).filter(Boolean)));
  }
  /* What to do where bodies refer one to each other, the number to be tapped; what it rests on is folded. */
  function advice(place) {
    var part = make("div"), grounds = make("details"), around = known.hotline ? place[1].split(known.hotline) : [place[1]];
    around.forEach(function (text, turn) { part.append(turn ? anchor("tel:" + known.hotline.replace(/[^+\d]/g, ""), known.hotline) : "", text); });
    grounds.className = "qz-more";
    grounds.append(make("summary", "依据和步骤"), place[2]);
    part.append(grounds);
    return part;
  }
  function lines(town) {
    var row = document.querySelector('tr[data-place="' + town.county + '"]'), told = [];
    var power = Array.from(row ? row.cells[2].querySelectorAll("a") : []).find(function (link) { return link.href.endsWith("/towns/" + town.id + "/"); });
    if (!table) told = [];
    else if (!row) told.push(["谁来管", "本库没有收录当地由谁管这件事。"]);
    else {
      told.push(["谁来管", power ? anchor(power.href, town.title) : bodies(row.cells[1], "本地具体单位没有收录")]);
      told.push(["以谁的名义", power ? town.named : "以部门自己的名义"], ["谁监管", bodies(row.cells[3], "没有收录")]);
    }
    var over = table ? boundaries(town.county) : make("span");
    if (over.textContent) told.push(["职责边界", over]);
    if (row && row.querySelector(".qz-demonstration")) told.push(["说明", "其中有演示数据，不是正式信息。"]);
    var phone = make("span");
    phones(town, power, row).forEach(function (each, place) { phone.append(place ? "、" : "", anchor("tel:" + each.replace(/[^+\d]/g, ""), each)); });
    if (phone.textContent) told.push(["电话", phone]);
    return told.concat([["两家互相推", advice(known.places[town.county])]]);
  }
  /* A closed field shows what is chosen without the county above it, and towns of two counties share a name. */
  function name() {
    Array.from(select.options).forEach(function (option) {
      var town = known.towns.get(option.value);
      if (town) option.textContent = (option.selected ? known.places[town.county][0] : "") + town.title;
    });
  }
  function show() {
    name();
    var town = known.towns.get(select.value), list = make("dl"), head = make("p");
    document.querySelectorAll("input[name=town]").forEach(function (field) { field.value = select.value; });
    if (!answer) return;
    answer.hidden = !town;
    answer.textContent = "";
    if (!town) return;
    list.className = "qz-facts";
    lines(town).forEach(function (line) {
      var told = make("dd");
      told.append(line[1]);
      list.append(make("dt", line[0]), told);
    });
    head.append("在", anchor(root + "towns/" + town.id + "/", known.places[town.county][0] + town.title), table ? "：" : "（点开看它能管的全部事项），别的事找谁见", table ? "" : anchor(root + "places/" + town.county + "/#who", known.places[town.county][0]));
    answer.append(head, list);
  }
  function fill() {
    var group = null, county = null;
    known.towns.forEach(function (town) {
      if (town.county !== county) {
        county = town.county;
        group = make("optgroup");
        group.label = known.places[county][0];
        select.append(group);
      }
      var option = make("option", town.title);
      option.value = town.id;
      group.append(option);
    });
    select.value = known.towns.has(asked) ? asked : known.towns.has(kept()) ? kept() : "";
    if (known.towns.has(asked)) kept(asked);
    form.hidden = false;
    if (location.hash === "#" + select.id) select.focus();
    if (select.value) show();
  }
  /* The address goes with the choice, or a reload would bring back the town that it named; no choice is forgotten. */
  select.addEventListener("change", function () {
    var address = new URL(location.href);
    kept(select.value);
    if (address.searchParams.has("town")) {
      if (select.value) address.searchParams.set("town", select.value);
      else address.searchParams.delete("town");
      history.replaceState(null, "", address);
    }
    show();
  });
  fetch(form.dataset.towns).then(function (reply) {
    if (!reply.ok) throw new Error(reply.status);
    return reply.json();
  }).then(function (table) {
    known = { hotline: table.hotline, places: table.places, towns: new Map(table.towns.map(function (row) {
      return [row[0], { id: row[0], title: row[1], county: row[2], named: row[3], phone: row[4] }];
    })) };
    fill();
  }).catch(function () { form.remove(); });
})();
