package org.dutybell.sandbox.wire;

/** What shall go wrong on the stream. */
class StreamTroubles {

    private int toLose;
    private int toDouble;
    private int toHold;
    private boolean silent;
    private boolean repeating = true;

    /** Whether this push gets lost. */
    synchronized boolean loses() {
        return silent || (toLose > 0 && toLose-- > 0);
    }

    /** Whether this push comes twice. */
    synchronized boolean doubles() {
        return toDouble > 0 && toDouble-- > 0;
    }

    /** Whether this push waits until it is let go. */
    synchronized boolean holds() {
        return toHold > 0 && toHold-- > 0;
    }

    synchronized void hold(int pushes) {
        toHold = pushes;
    }

    synchronized boolean isLosing() {
        return toLose > 0;
    }

    synchronized boolean isSilent() {
        return silent;
    }

    synchronized boolean repeats() {
        return repeating;
    }

    synchronized void lose(int pushes) {
        toLose = pushes;
    }

    synchronized void twice(int pushes) {
        toDouble = pushes;
    }

    /** Links stay open and nothing comes over them. */
    synchronized void silence(boolean wanted) {
        silent = wanted;
    }

    synchronized void repeat(boolean wanted) {
        repeating = wanted;
    }

    synchronized void clear() {
        toLose = 0;
        toDouble = 0;
        toHold = 0;
        silent = false;
        repeating = true;
    }
}
