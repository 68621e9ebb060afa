// Draws a process with the places where a case stands. A collapsed sub-process has a sheet of its own, drawn below when the case is in it.
(async () => {
  const page = document.querySelector('main');
  const text = await (await fetch(page.dataset.model)).text();
  const parse = () => new DOMParser().parseFromString(text, 'application/xml');
  const model = parse();
  const byId = (document, id) => document.querySelector(`[id="${CSS.escape(id)}"]`);
  const places = page.dataset.places.split(' ').filter(id => id && byId(model, id));

  // The sheet on which an element is drawn: that of the nearest sub-process with one, else the process itself.
  const sheets = new Set([...model.querySelectorAll('BPMNPlane')].map(plane => plane.getAttribute('bpmnElement')));
  const sheetOf = id => {
    for (let scope = byId(model, id).parentElement; scope; scope = scope.parentElement) {
      if (scope.localName === 'subProcess' && sheets.has(scope.id)) return scope.id;
    }
    return null;
  };

  // The library draws processes only: the sub-process is handed to it as one.
  const asProcess = id => {
    const alone = parse();
    const inner = byId(alone, id);
    const process = alone.createElementNS(inner.namespaceURI, inner.prefix ? `${inner.prefix}:process` : 'process');
    process.setAttribute('id', id);
    [...inner.children].filter(child => !['incoming', 'outgoing'].includes(child.localName)).forEach(child => process.append(child));
    inner.remove();
    const drawings = [...alone.querySelectorAll('BPMNDiagram')];
    alone.documentElement.insertBefore(process, drawings[0]);
    drawings.filter(drawing => drawing.querySelector('BPMNPlane').getAttribute('bpmnElement') !== id).forEach(drawing => drawing.remove());
    return new XMLSerializer().serializeToString(alone);
  };

  const draw = async (xml, marked) => {
    const place = document.createElement('div');
    place.className = 'sheet';
    place.setAttribute('role', 'figure');
    place.setAttribute('aria-label', 'Diagrama; las palabras de arriba dicen lo mismo');
    page.append(place);
    const viewer = new BpmnJS({ container: place });
    await viewer.importXML(xml);
    const canvas = viewer.get('canvas');
    canvas.zoom('fit-viewport');
    marked.forEach(id => canvas.addMarker(id, 'here'));
  };

  const inner = [...new Set(places.map(sheetOf))].filter(id => id);
  await draw(text, [...places.filter(id => !sheetOf(id)), ...inner.filter(id => !sheetOf(id))]);
  for (const id of inner) {
    await draw(asProcess(id), places.filter(place => sheetOf(place) === id));
  }
  page.dataset.drawn = 'true';
})();
