import {
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration,
} from 'chart.js';
import { watchSight } from './sight.ts';

export { bandConfig } from './band-config.ts';

// the pieces that are drawn with, and no more: chart.js/auto would add a fifth
Chart.register(CategoryScale, Filler, LinearScale, LineController, LineElement, PointElement);

export interface Drawing {
  /** Draws another configuration in place, at the next frame in which the canvas is in sight; the last one counts. */
  update: (config: ChartConfiguration<'line'>) => void;
  destroy: () => void;
}

/** Draws a chart on a canvas and keeps it for updates. */
export function createDrawing(
  canvas: HTMLCanvasElement,
  first: ChartConfiguration<'line'>,
): Drawing {
  // inline plugins are read once, so the labels ask for those of the newest configuration
  let current = first;
  const labels = {
    id: 'labels',
    afterDatasetsDraw: (chart: Chart<'line'>) => {
      for (const plugin of current.plugins ?? []) plugin.afterDatasetsDraw?.(chart, {}, {}, false);
    },
  };
  const chart = new Chart<'line'>(canvas, { ...first, plugins: [labels] });
  let frame = 0;
  let isOld = false;
  const redraw = (): void => {
    frame = 0;
    isOld = false;
    chart.data.labels = current.data.labels ?? [];
    current.data.datasets.forEach((dataset, index) => {
      const shown = chart.data.datasets[index];
      if (shown) Object.assign(shown, dataset);
      else chart.data.datasets.push(dataset);
    });
    chart.data.datasets.length = current.data.datasets.length;
    chart.options = current.options ?? {};
    chart.update('none');
  };
  const request = (): void => {
    if (isOld && sight.isVisible && frame === 0) frame = requestAnimationFrame(redraw);
  };
  const sight = watchSight(canvas, {
    onappear: request,
    onprint: () => {
      if (isOld) redraw();
    },
  });
  return {
    update: (config) => {
      current = config;
      isOld = true;
      request();
    },
    destroy: () => {
      cancelAnimationFrame(frame);
      sight.stop();
      chart.destroy();
    },
  };
}
