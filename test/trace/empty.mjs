/** A page with a slider and a figure that a worker gives at once: what a movement takes the browser itself. */
export const emptyPage = `<!doctype html>
<body style="margin: 0">
<input type="range" min="0" max="100" step="1" style="width: 20rem; margin: 6rem">
<footer>00000000</footer>
<script>
const code = 'onmessage = ({ data }) => postMessage(data)';
const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
let moves = 0;
worker.onmessage = ({ data }) => {
  document.querySelector('footer').textContent = data.toString(16).padStart(8, '0');
};
document.querySelector('input').addEventListener('input', () => worker.postMessage((moves += 1)));
</script>
</body>`;
