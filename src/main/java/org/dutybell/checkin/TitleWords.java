package org.dutybell.checkin;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What of a duty's title tells it from others: pairs and triples of characters beside the words that many titles share. */
final class TitleWords {

    private static final Pattern SHARED =
            Pattern.compile("学校|校园|安全|工作|开展|组织|召开|完成|制定|修订|更新|情况|管理|当月|落实|隐患|稳定|一般|检查|[与和及、，()（）\\s]");

    private TitleWords() {}

    /** Of that many characters each. */
    static Set<String> of(String title, int length) {
        Set<String> words = new LinkedHashSet<>();
        for (String segment :
                SHARED.split(KindWords.without(ReplyReader.narrow(title)).replace('\n', ' '))) {
            for (int i = 0; i + length <= segment.length(); i++) {
                words.add(segment.substring(i, i + length));
            }
        }
        return words;
    }
}
