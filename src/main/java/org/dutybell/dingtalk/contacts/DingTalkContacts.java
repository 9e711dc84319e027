package org.dutybell.dingtalk.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.Json;
import org.dutybell.dingtalk.wire.OpenApi.Called;
import org.dutybell.organisation.Contact;
import org.dutybell.organisation.ContactSource;
import org.dutybell.organisation.ContactsUnavailable;

/** DingTalk's address book: all that the app may see, or one person. */
final class DingTalkContacts implements ContactSource {

    private final ContactCalls calls;
    private final int pageSize;

    DingTalkContacts(ContactCalls calls, int pageSize) {
        this.calls = calls;
        this.pageSize = pageSize;
    }

    @Override
    public Fetched all() throws ContactsUnavailable {
        Walk walk = new Walk(calls, pageSize);
        Scope scope = Scope.read(calls);
        for (long department : scope.departments()) {
            walk.department(department);
        }
        for (String user : scope.users()) {
            one(user, walk.departments()).ifPresent(walk::add);
        }
        List<Contact> contacts = walk.contacts();
        return new Fetched(contacts, remark(contacts, walk.outOfScope()));
    }

    private static String remark(List<Contact> contacts, int outOfScope) {
        List<String> remarks = new ArrayList<>();
        if (contacts.isEmpty()) {
            remarks.add("DingTalk shows the app nobody; set the contact scope in the developer console and publish a"
                    + " version of the app");
        } else if (contacts.stream().noneMatch(contact -> contact.mobile() != null)) {
            remarks.add("DingTalk shows no mobile numbers; tick the permission for employees' mobile numbers in the"
                    + " developer console and publish a version");
        }
        if (outOfScope > 0) {
            remarks.add(outOfScope + " departments are outside the contact scope of the app; widen it in the developer"
                    + " console and publish a version");
        }
        return String.join(". ", remarks);
    }

    @Override
    public Optional<Contact> byMobile(String mobile) throws ContactsUnavailable {
        return found(Api.USER_BY_MOBILE, Map.of("mobile", mobile));
    }

    @Override
    public Optional<Contact> byUnionId(String unionId) throws ContactsUnavailable {
        return found(Api.USER_BY_UNION_ID, Map.of("unionid", unionId));
    }

    private Optional<Contact> found(Api api, Map<String, String> by) throws ContactsUnavailable {
        Called called = calls.call(api, by);
        String userId = taken(api, called) ? Json.text(called.body().path("result"), "userid") : null;
        return userId == null ? Optional.empty() : one(userId, Map.of());
    }

    private Optional<Contact> one(String userId, Map<Long, String> departments) throws ContactsUnavailable {
        Called called = calls.call(Api.USER, Map.of("userid", userId));
        return taken(Api.USER, called) ? Users.contact(called.body().path("result"), departments) : Optional.empty();
    }

    /** False when there is nobody. */
    private static boolean taken(Api api, Called called) throws ContactsUnavailable {
        if (called.verdict().isTaken()) {
            return true;
        }
        if (ContactErrors.isNobody(ContactCalls.code(called))) {
            return false;
        }
        throw ContactCalls.unavailable(api, called);
    }
}
