package org.dutybell.wording;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dutybell.obligation.ObligationView;
import org.springframework.stereotype.Component;

/** Drawn from a secret of this bureau, so that tomorrow's word cannot be known and nothing has to be stored for each day. */
@Component
class DrawnChallengeWords implements ChallengeWords {

    /** Few strokes, so that they are quickly written and read on a photo of a phone. */
    private static final List<String> WORDS = List.of(
            "大山", "小河", "白云", "青山", "红日", "明月", "春风", "夏木", "秋水", "冬雪", "金石", "玉米", "木瓜", "水井", "火车", "土豆", "天空", "田野",
            "星光", "平安", "长江", "黄土", "东门", "西瓜", "南方", "北斗", "中午", "上游", "下雨", "左手", "右手", "千里", "百花", "万里", "竹子", "禾苗",
            "牛车", "羊毛", "飞鸟", "金鱼", "白马", "古井", "石头", "木门", "元旦", "月牙", "早安", "午后", "花开", "风车", "云朵", "雨伞", "书包", "白纸",
            "毛笔", "方田", "圆月", "正午", "立夏", "小雪", "大雪", "冬至", "立秋", "谷雨");

    private static final int SMALLEST_NUMBER = 10;
    private static final int NUMBERS = 90;

    private final ChallengeSecret secret;

    DrawnChallengeWords(ChallengeSecret secret) {
        this.secret = secret;
    }

    @Override
    public Optional<String> of(ObligationView obligation, LocalDate day) {
        return obligation.duty().evidence().wantsWordOfTheDay()
                ? Optional.of(drawn(secret.get(), obligation.id() + "/" + day))
                : Optional.empty();
    }

    /** Pure: the same for the same secret and lot. */
    static String drawn(String secret, String lot) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
            ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(lot.getBytes(StandardCharsets.UTF_8)));
            String word = WORDS.get(Math.floorMod(hash.getInt(), WORDS.size()));
            return word + (SMALLEST_NUMBER + Math.floorMod(hash.getInt(), NUMBERS));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256", impossible);
        }
    }
}
