// Draws every [data-chart]; the table beside says the same without it.
(function () {
  "use strict";
  if (!window.echarts) { return; }
  const css = getComputedStyle(document.documentElement);
  const colour = (name) => css.getPropertyValue(name).trim();
  const palette = [colour("--teal"), colour("--amber"), colour("--seal"), colour("--edge")];
  const ink = { color: colour("--ink"), fontFamily: css.fontFamily || "sans-serif" };
  const line = { lineStyle: { color: colour("--line") } };

  function options(chart) {
    const lying = chart.kind === "lying";
    const kind = chart.kind === "line" ? "line" : "bar";
    const names = { type: "category", data: chart.categories, inverse: lying, axisLabel: { ...ink, width: lying ? 130 : undefined, overflow: "truncate" }, axisLine: line, axisTick: { show: false } };
    const values = { type: "value", axisLabel: ink, splitLine: line, max: chart.unit === "%" ? 100 : undefined, scale: chart.unit === "%" };
    return {
      animation: false, color: palette, textStyle: ink, aria: { enabled: false },
      grid: { left: 8, right: 36, top: 12, bottom: 8, containLabel: true },
      tooltip: { trigger: "axis", renderMode: "richText", axisPointer: { type: "shadow" } },
      xAxis: lying ? values : names, yAxis: lying ? names : values,
      series: chart.series.map((s) => ({ name: s.name, type: kind, data: s.data, barMaxWidth: 22, symbolSize: 7, label: { show: lying, position: "right", ...ink } }))
    };
  }

  // The small build of ECharts has no legend; this one is text, so it wraps and can be read aloud.
  function legend(chart) {
    const line = document.createElement("p");
    line.className = "legend small";
    chart.series.forEach((s, i) => {
      const name = document.createElement("span");
      const swatch = document.createElement("i");
      swatch.style.background = palette[i % palette.length];
      name.append(swatch, s.name);
      line.append(name);
    });
    line.append("(" + chart.unit + ")");
    return line;
  }

  document.querySelectorAll("[data-chart]").forEach((place) => {
    const chart = JSON.parse(place.dataset.chart);
    if (chart.series.every((s) => s.data.every((v) => v === null))) { place.hidden = true; return; }
    const lying = chart.kind === "lying";
    const box = document.createElement("div");
    box.style.height = lying ? Math.max(120, 40 + chart.categories.length * 26 * chart.series.length) + "px" : "16rem";
    place.style.minHeight = "0";
    place.append(legend(chart), box);
    const drawn = window.echarts.init(box, null, { renderer: "canvas" });
    drawn.setOption(options(chart));
    new ResizeObserver(() => drawn.resize()).observe(place);
  });
})();
