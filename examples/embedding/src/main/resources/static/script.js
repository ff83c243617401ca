// 进度：每隔一会儿问一次，结束后重新载入以显示结果。
const running = document.getElementById('running');
if (running) {
  const bar = document.getElementById('bar');
  const work = document.getElementById('work');
  const amount = document.getElementById('amount');
  const number = (n) => n.toLocaleString('zh-CN');
  const progress = (now) =>
    now.total > 0 ? `${number(now.done)} / ${number(now.total)}（${now.percent}%）`
      : now.done > 0 ? `${number(now.done)}行` : '';
  const look = async () => {
    try {
      const response = await fetch(running.dataset.state, { cache: 'no-store' });
      if (!response.ok) {
        location.reload();
        return;
      }
      const now = await response.json();
      if (!['WAITING', 'RUNNING'].includes(now.state)) {
        location.reload();
        return;
      }
      work.textContent = now.work || now.stateName;
      amount.textContent = progress(now);
      if (now.percent >= 0) {
        bar.value = now.percent;
        bar.textContent = `${now.percent}%`;
      } else {
        bar.removeAttribute('value');
      }
    } catch {
      work.textContent = '连接中断，正在重试';
    }
    setTimeout(look, 250);
  };
  look();
}

// 提交后不许再点，免得重复上传。
for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', () => {
    for (const button of form.querySelectorAll('button')) {
      button.disabled = true;
    }
  });
}

document.getElementById('print')?.addEventListener('click', () => window.print());
