// Plays months one after the other.

/**
 * A player over `months`; `show` is called with every month, `changed` with whether it plays.
 * `clock` gives setTimeout and clearTimeout, for tests.
 */
export function makePlayer(months, show, changed, clock = window) {
  let at = 0;
  let timer = null;
  let speed = 6;
  const player = {
    get month() {
      return at;
    },
    get playing() {
      return timer !== null;
    },
    seek(month) {
      at = Math.max(0, Math.min(months, Math.round(month)));
      show(at);
    },
    step() {
      player.pause();
      player.seek(at + 1);
    },
    play() {
      if (timer !== null) return;
      if (at >= months) player.seek(0);
      timer = clock.setTimeout(advance, 1000 / speed);
      changed(true);
    },
    pause() {
      if (timer === null) return;
      clock.clearTimeout(timer);
      timer = null;
      changed(false);
    },
    toggle() {
      if (timer === null) player.play();
      else player.pause();
    },
    setSpeed(monthsPerSecond) {
      speed = monthsPerSecond;
    },
  };
  function advance() {
    player.seek(at + 1);
    if (at >= months) {
      timer = null;
      changed(false);
    } else timer = clock.setTimeout(advance, 1000 / speed);
  }
  return player;
}
