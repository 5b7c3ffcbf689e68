// The atlas of a lesson: worlds played beforehand, eight bits a value.

/**
 * Open the atlas embedded in `data`. Series are laid out as [settings, worlds, 2 towns, measures,
 * months + 1].
 */
export function openAtlas(data) {
  const bytes = Uint8Array.from(atob(data.curves), (letter) => letter.charCodeAt(0));
  const months = data.months + 1;
  const measures = data.measures.length;
  return {
    /** Values per month of one world of one town. */
    series(setting, world, town, measure) {
      const row = ((setting * data.worlds + world) * 2 + town) * measures + measure;
      return Array.from(bytes.subarray(row * months, (row + 1) * months), (byte) => byte / 255);
    },
    /** Differences right minus left, world by world, unrounded. */
    differences(setting) {
      const [left, right] = data.means[setting];
      return right.map((value, world) => value - left[world]);
    },
  };
}

/** Place of a setting from the places of its dials; the last dial turns fastest. */
export function settingAt(dials, places) {
  return dials.reduce((sum, dial, number) => sum * dial.levels.length + places[number], 0);
}

/** Places of the dials of a setting. */
export function placesOf(dials, setting) {
  const places = [];
  let rest = setting;
  for (const dial of [...dials].reverse()) {
    places.unshift(rest % dial.levels.length);
    rest = Math.floor(rest / dial.levels.length);
  }
  return places;
}
