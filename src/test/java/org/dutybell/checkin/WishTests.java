package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                帮助                | HELP      |
                 help               | HELP      |
                ？                  | HELP      |
                怎么用？            | HELP      |
                怎么用 #D7K3        | NONE      |
                请求帮助，灯坏了    | NONE      |
                绑定 第三中学       | BIND      | 第三中学
                绑定：第三中学      | BIND      | 第三中学
                绑定　ｓｃｈｏｏｌ－０３ | BIND   | ｓｃｈｏｏｌ－０３
                绑定                | BIND      |
                已绑定 第三中学     | NONE      |
                同意 B3K7           | CONFIRM   | B3K7
                同意b3k7            | CONFIRM   | b3k7
                同意＃Ｂ３Ｋ７      | CONFIRM   | Ｂ３Ｋ７
                同意，马上去办      | NONE      |
                拒绝 B3K7           | REFUSE    | B3K7
                不同意 B3K7         | REFUSE    | B3K7
                稍后                | LATER     |
                稍后。              | LATER     |
                稍后就去巡查        | NONE      |
                困难：缺经费        | DIFFICULT | 缺经费
                有困难, 门锁坏了    | DIFFICULT | 门锁坏了
                困难                | DIFFICULT |
                困难学生名单已核对  | NONE      |
                收到                | SEEN      |
                处理中              | SEEN      |
                正在办理。          | SEEN      |
                处理中遇到停水      | NONE      |
                我来跟进            | FOLLOW    |
                跟进情况见附件      | NONE      |
                收到家长签收单 20 份 | NONE     |
                """)
    void tellsAWishFromAnAnswer(String text, Wish.Kind kind, String words) {
        Wish wish = Wish.of(text);

        assertThat(wish.kind()).isEqualTo(kind);
        assertThat(wish.words()).isEqualTo(words == null ? "" : words);
    }
}
