/*
 * The page of the task's case as a tab beside its form: people work where they read (the same page, without its header).
 * When something was done there, the list of tasks is asked again.
 */
let heard = null;

export default {
  id: 'ciclo-case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Caso' },
  render: (node, { taskId }, scope) => {
    const frame = document.createElement('iframe');
    frame.title = 'Página del caso';
    frame.className = 'ciclo-case';
    frame.src = `${document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '')}/casos/tarea/${encodeURIComponent(taskId)}`;
    node.replaceChildren(frame);
    heard = event => {
      if (event.origin === location.origin && event.data?.ciclo === 'acted') {
        scope?.$root?.$broadcast('refresh');
      }
    };
    window.addEventListener('message', heard);
  },
  unmount: () => window.removeEventListener('message', heard)
};
