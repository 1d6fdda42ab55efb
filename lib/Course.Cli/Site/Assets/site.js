// What scripts add to a page that reads without them: a switch for the colours, buttons that copy code,
// the place in the contents, and charts that answer the pointer where plotly.js lies in the site.
"use strict";

(() => {
  const root = document.documentElement;

  function button(text, label, className, onClick) {
    const made = document.createElement("button");
    Object.assign(made, { type: "button", textContent: text, className, onclick: onClick });
    made.setAttribute("aria-label", label);
    return made;
  }

  function addSchemeButton() {
    const dark = () => root.dataset.scheme
      ? root.dataset.scheme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    const switcher = button("", "Switch between light and dark", "scheme", () => {
      root.dataset.scheme = dark() ? "light" : "dark";
      try { localStorage.setItem("scheme", root.dataset.scheme); } catch { /* The choice then holds for this page alone. */ }
      show();
    });
    const show = () => { switcher.textContent = dark() ? "Light" : "Dark"; };
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
    show();
    document.querySelector(".bar").append(switcher);
  }

  function addCopyButtons() {
    for (const block of document.querySelectorAll(".code")) {
      const copy = button("Copy", "Copy this code", "copy", async () => {
        await copyText(block.querySelector("code").textContent, block);
        copy.textContent = "Copied";
        copy.classList.add("done");
        setTimeout(() => { copy.textContent = "Copy"; copy.classList.remove("done"); }, 1500);
      });
      block.append(copy);
    }
  }

  // A page opened from disk may lack the clipboard API; selecting and copying works there too.
  async function copyText(text, block) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const range = document.createRange();
      range.selectNodeContents(block.querySelector("code"));
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      document.execCommand("copy");
    }
  }

  function followContents() {
    const links = [...document.querySelectorAll(".contents.wide a")];
    const headings = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    if (headings.length === 0) return;
    const mark = () => {
      const passed = headings.filter(heading => heading.getBoundingClientRect().top < innerHeight / 4).length;
      links.forEach((link, i) => i === Math.max(0, passed - 1)
        ? link.setAttribute("aria-current", "true")
        : link.removeAttribute("aria-current"));
    };
    addEventListener("scroll", mark, { passive: true });
    mark();
  }

  // How the pictures look, for what a figure leaves open: series in the colours of Okabe and Ito (2008), narrow margins.
  const axis = { automargin: true, gridcolor: "#e6e9ef", zerolinecolor: "#a9b1bf" };
  const pictureStyle = {
    layout: {
      colorway: ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#f0e442", "#555b66"],
      font: { color: "#2a3444" }, margin: { l: 56, r: 24, t: 52, b: 54 }, xaxis: axis, yaxis: axis,
    },
  };

  let plotly;
  function loadPlotly() {
    plotly ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = "assets/plotly.min.js";
      script.onload = () => resolve(window.Plotly);
      script.onerror = () => reject(new Error("plotly.js could not be loaded"));
      document.head.append(script);
    });
    return plotly;
  }

  // The interactive chart is drawn over its picture, in the same box: nothing moves, and if anything fails the picture stays.
  async function enliven(chart) {
    const view = chart.querySelector(".view");
    const picture = chart.querySelector(".picture");
    const svg = picture.querySelector("svg");
    const live = document.createElement("div");
    live.className = "live";
    try {
      const Plotly = await loadPlotly();
      const figure = JSON.parse(chart.querySelector("script").textContent);
      // A picture wider than a phone scrolls; the chart fits itself to what is seen.
      const size = () => ({ width: Math.min(svg.clientWidth, view.clientWidth), height: svg.clientHeight });
      live.style.visibility = "hidden";
      picture.append(live);
      const layout = { template: pictureStyle, ...figure.layout, ...size(), autosize: false };
      const config = { ...figure.config, displaylogo: false, displayModeBar: "hover", responsive: false };
      await Plotly.newPlot(live, figure.data, layout, config);
      live.style.visibility = "";
      svg.style.visibility = "hidden";
      view.scrollLeft = 0;
      view.style.overflow = "hidden";
      new ResizeObserver(() => { if (svg.clientWidth > 0) Plotly.relayout(live, size()); }).observe(view);
    } catch (error) {
      live.remove();
      console.warn("A chart stays a picture:", error);
    }
  }

  function enlivenCharts() {
    const charts = [...document.querySelectorAll(".chart")].filter(chart => chart.querySelector("script"));
    // A chart comes alive when it is first seen. But a finger scrolls the page with what it touches, so there
    // a chart waits to be asked.
    if (!matchMedia("(pointer: coarse)").matches) {
      const seen = new IntersectionObserver(entries => {
        for (const entry of entries.filter(e => e.isIntersecting)) {
          seen.unobserve(entry.target);
          enliven(entry.target);
        }
      }, { rootMargin: "200px" });
      charts.forEach(chart => seen.observe(chart));
    } else {
      for (const chart of charts) {
        const show = button("Interactive", "Make this chart interactive", "show", () => { show.remove(); enliven(chart); });
        chart.append(show);
      }
    }
  }

  // What scrolls inside of itself must be reachable by keyboard; not every browser sees to it.
  function focusScrollers() {
    for (const box of document.querySelectorAll("pre, .scroll, .formula, .view, .output.html")) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  }

  focusScrollers();
  addEventListener("resize", focusScrollers);
  addSchemeButton();
  addCopyButtons();
  followContents();
  enlivenCharts();
})();
