import type { VerdictTone } from '../components/verdict-tone.ts';
import type { Note } from './tones.ts';
import { tones } from './tones.ts';

let context: AudioContext | null = null;

const playNote = (audio: AudioContext, note: Note): void => {
  const from = audio.currentTime + note.from;
  const until = from + note.length;
  const voice = audio.createOscillator();
  const volume = audio.createGain();
  voice.type = 'triangle';
  voice.frequency.value = note.pitch;
  // Soft edges: a tone cut off hard clicks.
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(0.35, from + 0.012);
  volume.gain.setValueAtTime(0.35, Math.max(from + 0.012, until - 0.05));
  volume.gain.linearRampToValueAtTime(0, until);
  voice.connect(volume).connect(audio.destination);
  voice.start(from);
  voice.stop(until);
};

/** Plays the tone of a verdict. A machine without sound stays silent: the verdict is on the screen. */
export const playTone = (tone: VerdictTone): void => {
  context ??= new AudioContext();
  const audio = context;
  if (audio.state === 'suspended') void audio.resume();
  for (const note of tones[tone]) playNote(audio, note);
};
