// Says why the log-in page is shown again.
const MESSAGES = {
  wrong: '账号或密码不对。 Wrong account or password.',
  later: '尝试次数过多，请稍后再试。 Too many tries; please wait a little.',
  over: '您已退出登录。 Your session is over.',
};
const message = document.getElementById('message');
const sentence = MESSAGES[location.search.slice(1)];
if (sentence) {
  message.textContent = sentence;
  message.hidden = false;
}
