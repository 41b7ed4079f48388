// Starts the deck. What is still too large for its slide becomes smaller, down to half.
const SMALLEST = 0.5;

const tooWide = (box) => box.scrollWidth > box.clientWidth;
const tooLarge = (box) => tooWide(box) || box.scrollHeight > box.clientHeight;

function shrink(box, too) {
  for (let size = 1; too(box) && size > SMALLEST; ) {
    size -= 0.04;
    box.style.fontSize = `${size}em`;
  }
}

function fit() {
  const deck = document.querySelector(".reveal");
  deck.classList.add("measured");
  deck.querySelectorAll(".equation, .table").forEach((part) => shrink(part, tooWide));
  deck.querySelectorAll(".page").forEach((slide) => shrink(slide, tooLarge));
  deck.classList.remove("measured");
}

Reveal.initialize({
  width: 1280,
  height: 720,
  margin: 0,
  center: false,
  hash: true,
  slideNumber: "c/t",
  transition: "none",
  backgroundTransition: "none",
  pdfSeparateFragments: false,
  plugins: [RevealNotes],
}).then(() => {
  fit();
  document.documentElement.dataset.fitted = "yes";
});
