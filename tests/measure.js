// What a reader meets on a page: what sticks out sideways, what text is too small, what text is too faint.
() => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const rgba = (colour) => {
    if (!known.has(colour)) {
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
      known.set(colour, [r, g, b, a / 255]);
    }
    return known.get(colour);
  };
  const over = (top, ground, alpha) => [0, 1, 2].map((i) => top[i] * alpha + ground[i] * (1 - alpha));
  const ground = (element) => {
    if (!element) return [255, 255, 255];
    const colour = rgba(getComputedStyle(element).backgroundColor);
    return colour[3] === 1 ? colour.slice(0, 3) : over(colour, ground(element.parentElement), colour[3]);
  };
  const opacity = (element) => element ? getComputedStyle(element).opacity * opacity(element.parentElement) : 1;
  const light = (colour) => {
    const [r, g, b] = colour.map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const named = (element, value) =>
    `${element.tagName.toLowerCase()}.${element.className} ${value}: ${element.textContent.trim().slice(0, 30)}`;
  const shown = (element) => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && box.width > 1 && box.height > 1;
  };

  const texts = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() && !element.closest("script, style, noscript") && shown(element)) texts.add(element);
  }
  const small = [], faint = [];
  for (const element of texts) {
    const style = getComputedStyle(element), size = parseFloat(style.fontSize);
    if (size < 12) small.push(named(element, size));
    const below = ground(element), colour = rgba(style.color);
    const ratio = contrast(over(colour, below, colour[3] * opacity(element)), below);
    if (ratio < 4.5) faint.push(named(element, ratio.toFixed(2)));
  }
  for (const drawn of document.querySelectorAll("main svg text")) {
    const size = parseFloat(getComputedStyle(drawn).fontSize) * drawn.getScreenCTM().a;
    if (shown(drawn) && size < 12) small.push(named(drawn, `drawn ${size.toFixed(1)}`));
  }
  const width = document.documentElement.clientWidth;
  const wide = document.documentElement.scrollWidth > width;
  const beyond = [...document.querySelectorAll("main *")].filter(
    (element) => wide && element.getBoundingClientRect().right > width + 1 && !element.closest(".qz-scroll"));
  return {
    small, faint,
    beyond: wide ? [`page is ${document.documentElement.scrollWidth} wide`, ...beyond.slice(0, 5).map((each) => named(each, ""))] : [],
    scheme: document.body.dataset.mdColorScheme,
  };
}
