package org.dutybell.dingtalk.contacts;

/** What to do about the errors of contact calls that an admin can mend. */
final class ContactErrors {

    /** The user, or the department, is outside the app's contact scope. */
    static final String USER_NOT_IN_SCOPE = "50002";

    static final String DEPARTMENT_NOT_IN_SCOPE = "50004";
    static final String NO_SUCH_DEPARTMENT = "60003";
    static final String NO_SUCH_USER_ID = "33012";
    static final String NO_SUCH_USER = "60121";
    static final String BAD_MOBILE = "40104";

    private ContactErrors() {}

    /** Empty when nothing is known. */
    static String todo(String code, String permission) {
        return switch (code) {
            case "60011" -> "tick the permission " + permission + " in the developer console and publish a version";
            case "60020" -> "add this server's outgoing address to the app's list in the developer console";
            case USER_NOT_IN_SCOPE, DEPARTMENT_NOT_IN_SCOPE ->
                "widen the contact scope of the app in the developer console and publish a version";
            default -> "";
        };
    }

    static boolean isOutOfScope(String code) {
        return code.equals(USER_NOT_IN_SCOPE)
                || code.equals(DEPARTMENT_NOT_IN_SCOPE)
                || code.equals(NO_SUCH_DEPARTMENT);
    }

    static boolean isNobody(String code) {
        return code.equals(NO_SUCH_USER) || code.equals(NO_SUCH_USER_ID) || code.equals(BAD_MOBILE);
    }
}
