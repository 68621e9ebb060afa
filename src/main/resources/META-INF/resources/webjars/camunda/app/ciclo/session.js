/*
 * One login for the portal and the web apps. The web apps' own log-out would end only their part of the
 * session, and their own login form knows nothing of ours; both lead to the application's pages instead.
 */
const appRoot = document.querySelector('base').getAttribute('app-root');
const contextPath = appRoot.replace(/\/camunda$/, '');

const csrf = () =>
  fetch(`${contextPath}/sesion/csrf`, {
    credentials: 'same-origin',
    redirect: 'manual',
    headers: { Accept: 'application/json' }
  }).then(answer => (answer.ok ? answer.json() : null));

const showLogin = () => window.location.assign(`${contextPath}/login`);

const post = (action, name, value) => {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = action;
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = name;
  field.value = value;
  form.append(field);
  document.body.append(form);
  form.submit();
};

// In the capturing phase, so that the web app's own handler never runs.
document.addEventListener(
  'click',
  event => {
    if (!event.target.closest('[cam-widget-header] li.logout a')) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    csrf().then(token => (token ? post(`${contextPath}/logout`, token.parameterName, token.token) : showLogin()), showLogin);
  },
  true
);

// The web app goes to its own login form when the session is over. Somebody who is signed in but may not
// use this app stays there and reads why; without that distinction the two logins would send each other in circles.
const leaveWhenSignedOut = () => {
  if (window.location.hash.startsWith('#/login')) {
    csrf().then(token => token || showLogin());
  }
};
window.addEventListener('hashchange', leaveWhenSignedOut);
leaveWhenSignedOut();

export default [];
