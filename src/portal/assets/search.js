// Titles offered while typing. Without this the form works the same.

for (const field of document.querySelectorAll('input[data-suggestions]')) {
  const list = document.getElementById(field.getAttribute('list'));
  let timer;
  let asked = '';
  let composing = false;

  field.addEventListener('compositionstart', () => {
    composing = true;
  });
  field.addEventListener('compositionend', () => {
    composing = false;
    later();
  });
  field.addEventListener('input', () => {
    if (!composing) later();
  });

  function later() {
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  }

  async function ask() {
    const typed = field.value.trim();
    if (typed === asked) return;
    asked = typed;
    if (typed === '') return show([]);
    const address = new URL(field.dataset.suggestions, location.href);
    address.searchParams.set('q', typed);
    try {
      const answer = await fetch(address);
      if (!answer.ok) return;
      const { titles } = await answer.json();
      if (typed === field.value.trim()) show(titles);
    } catch {
      // Without a connection there is nothing to offer; searching itself will say so.
    }
  }

  function show(titles) {
    list.replaceChildren(
      ...titles.map((title) => {
        const option = document.createElement('option');
        option.value = title;
        return option;
      }),
    );
  }
}
