// Draws the processes of a case with the place where it stands, once somebody wants to see them.
(() => {
  const details = document.querySelector('details.drawings');
  if (!details) return;

  const load = address => new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });

  const draw = async place => {
    const xml = await (await fetch(place.dataset.drawing)).text();
    place.replaceChildren();
    const viewer = new BpmnJS({ container: place });
    await viewer.importXML(xml);
    const here = place.dataset.places.split(' ').filter(id => id);
    const shown = () => here.filter(id => viewer.get('elementRegistry').get(id));
    // A collapsed sub-process has a sheet of its own: the one that shows the place is opened.
    for (const sheet of viewer.getDefinitions().diagrams) {
      if (shown().length > 0) break;
      await viewer.open(sheet);
    }
    const canvas = viewer.get('canvas');
    canvas.zoom('fit-viewport');
    shown().forEach(id => canvas.addMarker(id, 'here'));
  };

  details.addEventListener('toggle', async () => {
    const places = [...details.querySelectorAll('[data-drawing]')];
    if (!details.open || places.length === 0 || window.BpmnJS) return;
    await load(places[0].dataset.viewer);
    for (const place of places) {
      await draw(place);
    }
  });
})();
