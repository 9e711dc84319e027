package org.dutybell.sandbox.wire;

import java.util.List;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OnlyWithBuiltInWire
class JournalApi {

    private final Journal journal;
    private final Usage usage;

    JournalApi(Journal journal, Usage usage) {
        this.journal = journal;
        this.usage = usage;
    }

    @GetMapping("/sandbox/api/journal")
    List<Journal.Entry> journal(@RequestParam(defaultValue = "0") long after) {
        return journal.after(after);
    }

    /** What the month has cost so far. */
    @GetMapping("/sandbox/api/journal/cost")
    Usage.Count cost() {
        return usage.count();
    }
}
