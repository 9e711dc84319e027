package org.dutybell.dingtalk.wire;

/** DingTalk is not configured in a way that could work. */
public class DingTalkSetupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param description what was found, without secrets
     * @param action what to do about it
     */
    public DingTalkSetupException(String description, String action) {
        super(description);
        this.action = action;
    }

    public String action() {
        return action;
    }

    public static DingTalkSetupException missingCredentials(DingTalkProperties properties) {
        String missing = properties.clientId().isEmpty()
                ? properties.clientSecret().isEmpty()
                        ? "dutybell.dingtalk.client-id and dutybell.dingtalk.client-secret are"
                        : "dutybell.dingtalk.client-id is"
                : "dutybell.dingtalk.client-secret is";
        return new DingTalkSetupException("DingTalk's credentials are missing: " + missing + " empty.", """
                Set both to the Client ID and Client Secret of your internal app in DingTalk's developer console:
                    environment: DUTYBELL_DINGTALK_CLIENT_ID and DUTYBELL_DINGTALK_CLIENT_SECRET
                    properties:  dutybell.dingtalk.client-id and dutybell.dingtalk.client-secret
                To try DutyBell without DingTalk start it with --dutybell.sandbox.enabled=true.
                To run without received messages set dutybell.dingtalk.stream.enabled=false.""");
    }

    public static DingTalkSetupException refusedCredentials(DingTalkProperties properties, String reason) {
        return new DingTalkSetupException(
                "DingTalk at %s refused the credentials of client id %s: %s"
                        .formatted(properties.apiBaseUrl(), properties.clientId(), reason),
                """
                Compare dutybell.dingtalk.client-id (DUTYBELL_DINGTALK_CLIENT_ID) and dutybell.dingtalk.client-secret \
                (DUTYBELL_DINGTALK_CLIENT_SECRET) with the Client ID and Client Secret of the app in DingTalk's \
                developer console, and check that dutybell.dingtalk.api-base-url is the DingTalk that issued them.""");
    }
}
