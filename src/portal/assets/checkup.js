// 年报体检 in the browser: dropping files, progress, results as they come, and the way between a finding and its words.
// Everything here also works without it, by plain forms and links.

const root = document.documentElement;
root.classList.add('scripted');

const checkup = document.querySelector('.checkup');
const form = checkup?.querySelector('.upload');
const results = checkup?.querySelector('.results');

if (form && results) {
  const input = form.querySelector('input[type=file]');
  const drop = form.querySelector('.drop');
  const progress = form.querySelector('.progress');
  const text = form.querySelector('#text');

  for (const kind of ['dragenter', 'dragover'])
    document.addEventListener(kind, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      drop.classList.add('over');
    });
  for (const kind of ['dragleave', 'drop'])
    document.addEventListener(kind, (event) => {
      if (kind === 'drop' || event.relatedTarget === null) drop.classList.remove('over');
    });
  document.addEventListener('drop', (event) => {
    if (!event.dataTransfer || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    input.files = event.dataTransfer.files;
    start();
  });
  input.addEventListener('change', () => {
    if (input.files.length > 0) start();
  });
  const paste = form.querySelector('.paste');
  paste.addEventListener('toggle', () => form.classList.toggle('pasting', paste.open));
  form.addEventListener('submit', (event) => {
    const wanted = event.submitter?.value ?? 'page';
    if (wanted !== 'page') return;
    event.preventDefault();
    start();
  });

  /** Sends the form and shows each result as soon as its line has come. */
  function start() {
    if (input.files.length === 0 && text.value.trim() === '') {
      say('请先选一份年报，或者把年报全文贴进来。');
      input.focus();
      return;
    }
    const data = new FormData(form);
    data.set('as', 'page');
    const request = new XMLHttpRequest();
    const view = openResults(input.files.length);
    let read = 0;
    const take = (last) => {
      const lines = request.responseText.slice(read).split('\n');
      const rest = lines.pop() ?? '';
      read = request.responseText.length - rest.length;
      for (const line of lines) if (line !== '') view.show(JSON.parse(line));
      if (last) view.finish();
    };
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) view.uploaded(event.loaded / event.total);
    });
    request.addEventListener('progress', () => {
      if (isLines(request)) take(false);
    });
    request.addEventListener('load', () => {
      if (isLines(request)) take(true);
      else if (request.status === 429) view.fail('查得太频繁了，请过一分钟再试。');
      else if (request.status === 413) view.fail('文件太多或太大，没有读。请分几次上传。');
      else view.fail('没有查成，请过一会儿再试。');
    });
    request.addEventListener('error', () => view.fail('没有连上服务器，文件没有送到。请检查网络后再试。'));
    request.open('POST', form.action);
    request.setRequestHeader('accept', 'application/x-ndjson');
    request.send(data);
  }

  function isLines(request) {
    return (request.getResponseHeader('content-type') ?? '').includes('ndjson');
  }

  function say(message) {
    progress.hidden = message === '';
    progress.textContent = message;
  }

  function openResults(count) {
    const bar = document.createElement('progress');
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute('aria-label', '进度');
    const words = document.createElement('p');
    words.textContent = count > 1 ? `正在上传${count}个文件……` : '正在上传……';
    progress.hidden = false;
    progress.replaceChildren(words, bar);
    results.replaceChildren();
    results.hidden = true;
    let names = [];
    // By file: one that is compared with its neighbours comes a second time, with other counts.
    const done = new Map();
    let failed = false;
    let list = null;

    return {
      uploaded(share) {
        bar.value = share * 0.5;
        if (share === 1) words.textContent = '已送到，正在读……';
      },
      show(line) {
        if (line.kind === 'files') {
          names = line.names;
          if (names.length > 1) {
            list = fragment(line.list).firstElementChild;
            results.append(list);
            results.hidden = false;
          }
        } else if (line.kind === 'begun') {
          words.textContent =
            names.length > 1
              ? `正在读第${line.index + 1}份，共${names.length}份：${names[line.index]}`
              : `正在读：${names[0]}`;
          list?.querySelector(`#p${line.index + 1}-row td`)?.replaceChildren('正在读……');
        } else if (line.kind === 'done') {
          done.set(line.index, line);
          bar.value = 0.5 + (0.5 * done.size) / Math.max(1, names.length);
          list
            ?.querySelector(`#${line.key}-row`)
            ?.replaceWith(fragment(`<table><tbody>${line.row}</tbody></table>`).querySelector('tr'));
          const old = results.querySelector(`#${line.key}`);
          const paper = fragment(line.paper).firstElementChild;
          if (old) (old.closest('details') ?? old).replaceWith(paper);
          else results.append(paper);
          results.hidden = false;
          enhance(paper);
        } else if (line.kind === 'failed') this.fail(line.message);
      },
      fail(message) {
        failed = true;
        say(message);
        checkup.dataset.state = done.size > 0 ? 'answer' : 'ask';
        progress.focus?.();
      },
      finish() {
        if (failed || done.size === 0) return;
        say('');
        checkup.dataset.state = 'answer';
        form.hidden = true;
        checkup.querySelector('.about').hidden = true;
        results.prepend(again([...done.values()]));
        const title = results.querySelector('h1');
        title.focus({ preventScroll: true });
        window.scrollTo({ top: 0 });
      },
    };
  }

  /** A file that could not be read is no file without errors. */
  function summed(files) {
    const read = files.filter((file) => !file.refused);
    if (read.length === 0) return files.length === 1 ? '这份文件没有读成' : `${files.length}份文件都没有读成`;
    const errors = read.reduce((sum, file) => sum + file.errors, 0);
    const doubts = read.reduce((sum, file) => sum + file.doubts, 0);
    const counted = [errors > 0 ? `${errors}处错误` : '', doubts > 0 ? `${doubts}处疑点` : ''];
    const found =
      errors + doubts === 0 ? '没有发现错误' : `有${counted.filter((words) => words !== '').join('、')}`;
    const missed = files.length - read.length;
    return `查完${read.length}份，${found}${missed > 0 ? `；另有${missed}份没有读成` : ''}`;
  }

  function again(files) {
    const head = document.createElement('div');
    head.className = 'again';
    const title = document.createElement('h1');
    title.tabIndex = -1;
    title.textContent = summed(files);
    const kept = document.createElement('p');
    kept.textContent = '结果只在这一页，服务器不存文件。';
    const buttons = document.createElement('p');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '再查一份';
    button.addEventListener('click', () => {
      checkup.dataset.state = 'ask';
      form.reset();
      form.hidden = false;
      checkup.querySelector('.about').hidden = false;
      results.hidden = true;
      results.replaceChildren();
      input.focus();
    });
    buttons.append(button);
    if (files.length > 1 && files.some((file) => !file.refused)) {
      const opinions = document.createElement('button');
      opinions.type = 'submit';
      opinions.className = 'quiet';
      opinions.name = 'as';
      opinions.value = 'opinion';
      opinions.textContent = '全部审核意见（ZIP）';
      opinions.setAttribute('form', form.id);
      buttons.append(' ', opinions);
    }
    head.append(title, kept, buttons);
    return head;
  }
}

/** Our own views, escaped where they were made. */
function fragment(markup) {
  const template = document.createElement('template');
  template.innerHTML = markup.trim();
  return template.content;
}

/** Tabs, filter, switch and ways for one report. */
function enhance(holder) {
  for (const paper of holder.matches('.paper') ? [holder] : holder.querySelectorAll('.paper')) {
    const bench = paper.querySelector('.bench');
    if (!bench || paper.dataset.ready) continue;
    paper.dataset.ready = 'yes';
    addTabs(bench);
    addSwitch(bench);
    addFilter(paper);
    const print = paper.querySelector('.print-button');
    if (print) {
      print.hidden = false;
      print.addEventListener('click', () => window.print());
    }
  }
}

function addTabs(bench) {
  const pane = bench.querySelector('.reading-pane');
  const readings = [...pane.querySelectorAll('.reading')];
  const list = document.createElement('div');
  list.className = 'tabs';
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', '原文和读出的表');
  for (const reading of readings) {
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.id = `${reading.id}-tab`;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', reading.id);
    tab.textContent = reading.dataset.name;
    tab.addEventListener('click', () => showReading(reading));
    tab.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      const other = readings[(readings.indexOf(reading) + 1) % readings.length];
      showReading(other);
      document.getElementById(`${other.id}-tab`).focus();
    });
    reading.setAttribute('role', 'tabpanel');
    reading.setAttribute('aria-labelledby', tab.id);
    list.append(tab);
  }
  pane.prepend(list);
  pane.classList.add('tabbed');
  showReading(readings[0]);
}

function showReading(reading) {
  for (const other of reading.parentElement.querySelectorAll('.reading')) {
    const chosen = other === reading;
    other.hidden = !chosen;
    const tab = document.getElementById(`${other.id}-tab`);
    tab?.setAttribute('aria-selected', String(chosen));
    if (tab) tab.tabIndex = chosen ? 0 : -1;
  }
}

/** On a phone one of the two stands on the screen: the findings, or what they are about. */
function addSwitch(bench) {
  const bar = document.createElement('div');
  bar.className = 'switch';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', '看问题还是看原文');
  for (const [show, name] of [
    ['findings', '问题'],
    ['reading', '原文和表'],
  ]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.show = show;
    button.textContent = name;
    button.addEventListener('click', () => switchTo(bench, show));
    bar.append(button);
  }
  bench.prepend(bar);
  bench.classList.add('switched');
  switchTo(bench, 'findings');
}

function switchTo(bench, show) {
  bench.dataset.show = show;
  for (const button of bench.querySelectorAll('.switch button'))
    button.setAttribute('aria-pressed', String(button.dataset.show === show));
}

function addFilter(paper) {
  const filter = paper.querySelector('.filter');
  if (!filter) return;
  filter.hidden = false;
  filter.addEventListener('change', (event) => {
    for (const group of paper.querySelectorAll('.finding-group'))
      group.hidden = event.target.value !== 'all' && group.dataset.severity !== event.target.value;
  });
}

/** Follows a link inside a report: opens what hides its target, brings it to the middle and lights it. */
function follow(link) {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!target) return false;
  for (let folded = target.closest('details'); folded; folded = folded.parentElement.closest('details'))
    folded.open = true;
  const bench = target.closest('.bench');
  if (bench) {
    const reading = target.closest('.reading');
    if (reading) showReading(reading);
    switchTo(bench, reading ? 'reading' : 'findings');
    if (!reading) {
      const all = bench.querySelector('.filter input[value=all]');
      const group = target.closest('.finding-group');
      if (group?.hidden && all) {
        all.checked = true;
        all.dispatchEvent(new Event('change', { bubbles: true }));
      }
    }
    light(bench, target, link);
  }
  bringIntoView(target, bench);
  if (!target.matches('a, button, [tabindex]')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  history.replaceState(null, '', link.hash);
  return true;
}

/** On a desk the pane is scrolled and the page stays; on a phone, where panes have no height of their own, the page is. */
function bringIntoView(target, bench) {
  const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  const pane = target.closest('.reading, .findings-pane');
  if (!bench || !pane || pane.scrollHeight <= pane.clientHeight + 1) {
    target.scrollIntoView({ block: bench ? 'center' : 'start', behavior });
    return;
  }
  const box = target.getBoundingClientRect();
  const view = pane.getBoundingClientRect();
  const middle = (Math.max(view.top, 0) + Math.min(view.bottom, window.innerHeight)) / 2;
  const wanted = pane.scrollTop + box.top + box.height / 2 - middle;
  pane.scrollTo({ top: wanted, behavior });
  const table = target.closest('.table-scroll');
  if (table) table.scrollLeft += box.left - table.getBoundingClientRect().left - table.clientWidth / 2;
  // The last lines of a pane may lie below the window: then the page goes the rest of the way.
  const rest = wanted - (pane.scrollHeight - pane.clientHeight);
  const shown = bench.getBoundingClientRect();
  if (rest > 0)
    window.scrollBy({ top: Math.min(rest, Math.max(0, shown.bottom - window.innerHeight)), behavior });
  else if (shown.top < 0 || shown.top > window.innerHeight / 2)
    bench.scrollIntoView({ block: 'start', behavior });
}

/** The words, the cells and the finding itself light up together. */
function light(bench, target, link) {
  for (const lit of bench.querySelectorAll('.lit')) lit.classList.remove('lit');
  target.classList.add('lit');
  const item = link.closest('.finding') ?? (target.matches('.finding') ? target : null);
  if (!item) return;
  item.classList.add('lit');
  const [key, number] = item.id.split('-finding-');
  for (const mark of bench.querySelectorAll(`mark[data-findings~="${key}-${number}"]`))
    mark.classList.add('lit');
}

let cameFrom = null;
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  if (!link || !link.closest('.results')) return;
  if (follow(link)) {
    event.preventDefault();
    cameFrom = link;
  }
});
// Escape goes back to the finding one came from.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !cameFrom?.isConnected) return;
  const bench = cameFrom.closest('.bench');
  if (bench) switchTo(bench, cameFrom.closest('.reading') ? 'reading' : 'findings');
  cameFrom.focus();
  cameFrom.scrollIntoView({ block: 'nearest' });
});
// On paper every folded report is open.
window.addEventListener('beforeprint', () => {
  for (const folded of document.querySelectorAll('.results details')) folded.open = true;
});

for (const paper of document.querySelectorAll('.results .paper')) enhance(paper);
