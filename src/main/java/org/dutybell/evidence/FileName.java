package org.dutybell.evidence;

import java.util.regex.Pattern;

/** The name under which somebody sent a file: for people to recognise it by, never a path, never trusted to say what it is. */
final class FileName {

    private static final int LONGEST = 100;

    /** What no file system takes, what cannot be seen, and what turns the direction of writing. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}:*?\"<>|]");

    private FileName() {}

    /** Fit to be kept and shown; empty when nothing is left of it. */
    static String clean(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String fit = UNFIT.matcher(last).replaceAll("").strip();
        return fit.length() <= LONGEST ? fit : shortened(fit);
    }

    /** The end says what it is, so that it stays. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }

    /** With the ending that its content has, whatever it was called. */
    static String withEnding(String name, String extension) {
        String ending = "." + extension;
        return name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length())
                ? name
                : name + ending;
    }
}
