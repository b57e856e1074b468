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
    const values = { type: "value", name: chart.unit, nameTextStyle: ink, axisLabel: ink, splitLine: line, max: chart.unit === "%" ? 100 : undefined, scale: chart.unit === "%" };
    return {
      animation: false, color: palette, textStyle: ink, aria: { enabled: false },
      grid: { left: 8, right: 36, top: 40, bottom: 8, containLabel: true },
      legend: { top: 0, textStyle: ink, show: chart.series.length > 1 },
      tooltip: { trigger: "axis", renderMode: "richText", axisPointer: { type: "shadow" } },
      xAxis: lying ? values : names, yAxis: lying ? names : values,
      series: chart.series.map((s) => ({ name: s.name, type: kind, data: s.data, barMaxWidth: 22, symbolSize: 7, label: { show: lying, position: "right", ...ink } }))
    };
  }

  document.querySelectorAll("[data-chart]").forEach((place) => {
    const chart = JSON.parse(place.dataset.chart);
    if (chart.kind === "lying") { place.style.height = Math.max(160, 60 + chart.categories.length * 26 * chart.series.length) + "px"; place.style.minHeight = "0"; }
    place.append(document.createElement("div"));
    const box = place.firstElementChild;
    box.style.height = place.style.height || "17rem";
    const drawn = window.echarts.init(box, null, { renderer: "canvas" });
    drawn.setOption(options(chart));
    new ResizeObserver(() => drawn.resize()).observe(place);
  });
})();
