package org.dutybell.shared;

import java.util.regex.Pattern;

/** Where the database is, fit to be shown: without what a JDBC URL may carry of users, passwords and settings. */
record DatabaseAddress(String text) {

    private static final Pattern SETTINGS = Pattern.compile("[;?].*");
    private static final Pattern USER = Pattern.compile("//[^/]*@");
    private static final String H2_FILE = "jdbc:h2:file:";

    static DatabaseAddress of(String url) {
        return new DatabaseAddress(
                USER.matcher(SETTINGS.matcher(url).replaceFirst("")).replaceFirst("//"));
    }

    /** The file that H2 keeps its data in, when it is an embedded database. */
    String file() {
        return text.replaceFirst(Pattern.quote(H2_FILE), "") + ".mv.db";
    }

    @Override
    public String toString() {
        return text;
    }
}
