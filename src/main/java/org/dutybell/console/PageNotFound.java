package org.dutybell.console;

/** What an address names is not there. */
class PageNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Line what;

    /** @param what tells the reader what was asked for */
    PageNotFound(Line what) {
        super(what.key() + " " + what.arguments());
        this.what = what;
    }

    Line what() {
        return what;
    }
}
