package org.dutybell.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.ChatBindings;

/** Requests in memory; the first has the code B222. */
class FakeBindings implements ChatBindings {

    final List<Request> open = new ArrayList<>();
    final List<String> answers = new ArrayList<>();

    @Override
    public Request ask(String conversationId, String title, String unit, String personCode, Instant at) {
        Request request = new Request("B22" + (open.size() + 2), conversationId, title, unit, personCode, at);
        open.add(request);
        return request;
    }

    @Override
    public List<Request> open() {
        return open;
    }

    @Override
    public Optional<Request> byCode(String code) {
        return open.stream().filter(one -> one.code().equalsIgnoreCase(code)).findFirst();
    }

    @Override
    public Optional<Chat> confirm(String code, String personCode, Instant at) {
        answers.add(personCode + " confirms " + code);
        return byCode(code).map(one -> new Chat("c", one.unit(), one.title(), one.conversationId()));
    }

    @Override
    public boolean refuse(String code, String personCode, Instant at) {
        answers.add(personCode + " refuses " + code);
        return byCode(code).isPresent();
    }
}
