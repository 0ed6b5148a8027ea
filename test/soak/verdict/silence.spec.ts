import { Silence } from './silence.js';

describe('a silence', () => {
  it('lasts from the first question without an answer to the answer', () => {
    const silence = new Silence();
    silence.asked(0);
    silence.answered(5);
    silence.asked(20);
    silence.asked(40);
    silence.answered(50);
    silence.asked(60);
    silence.answered(61);
    expect(silence.cut(100)).toBe(30);
  });

  it('that is open counts up to the cut, and from it on anew', () => {
    const silence = new Silence();
    silence.asked(10);
    expect(silence.cut(100)).toBe(90);
    silence.answered(140);
    expect(silence.cut(200)).toBe(40);
    expect(silence.cut(300)).toBe(0);
  });
});
