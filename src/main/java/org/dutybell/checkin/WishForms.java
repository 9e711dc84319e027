package org.dutybell.checkin;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutybell.checkin.Wish.Kind;

/** How people say what they want of the bot; read in this order, each on the whole text as {@link ReplyReader#narrow} gives it. */
final class WishForms {

    static final List<Form> ALL = List.of(
            new Form(Kind.HELP, "(?:帮助|HELP|怎么用|如何使用|使用说明|\\?)[\\s?。.!]*()"),
            new Form(Kind.TASKS, "(?:我的?)?(?:任务|事项|待办|待办事项|履责)(?:清单|列表)?[\\s?。.!]*()"),
            new Form(Kind.TASKS, "我?(?:还有)?(?:哪些|什么)(?:任务|事|没做|没完成|没办|要做|要办)[\\s?。.!]*()"),
            new Form(Kind.TASKS, "(?:MY )?(?:TASKS?|TODOS?|DUTIES|LIST)[\\s?。.!]*()"),
            new Form(Kind.WEEK, "(?:我的?)?(?:本周|这周|这个星期|THIS WEEK)的?(?:任务|事项|待办|有什么|要做什么)?[\\s?。.!]*()"),
            new Form(Kind.OVERDUE, "(?:我的?)?(?:逾期|过期|OVERDUE)的?(?:任务|事项|待办|有哪些)?[\\s?。.!]*()"),
            new Form(Kind.ADD, "(?:补充|补发|补传|再发|追加|ADD)(?:照片|图片|材料|说明|一张|几张|\\d+张)?(?:照片)?[\\s:,。]*(.*)"),
            new Form(Kind.CORRECT, "(?:更正|改正|纠正|订正|CORRECTION)[\\s:,]*(.*)"),
            new Form(
                    Kind.WITHDRAW,
                    "(?:[^\\n]{0,6}[记报发写打传][错重]了?[\\s,。.!;]*)?(?:我要|我想|请|帮我|麻烦|PLEASE |\\s)*(?:撤回|撤销|撤消|作废|WITHDRAW|UNDO|TAKE BACK)"
                            + "(?:掉|一下|了)?(?:上一?[条个次]|最[后近]的?一?[条个次]|刚才|刚刚|[这那]一?[条个次]| ?(?:THE|MY|LAST|THIS|THAT|IT)\\b)*\\s*的?(?:打卡|回复|记录|回执|汇报|上报|消息|CHECK-?IN|REPLY|REPORT|MESSAGE|ONE)?[\\s,。.!]*()"),
            new Form(Kind.WITHDRAW, "(?:撤回|WITHDRAW\\b)[\\s:,]*(.*)"),
            new Form(
                    Kind.RESUME,
                    "(?:收回|取消|撤销|结束|停止)(?:委托|[^,。;\\s]{0,8}?的?代办|授权)[\\s。.!]*()|(?:还是)?(?:由|让)?我(?:自己|本人)?(?:来办|办理)[\\s。.!]*()"
                            + "|(?:不再|不用|无需)(?:由|请|让)[^,。;\\s]{1,12}?(?:办理?|代办|代报|报|打卡)了?[\\s。.!]*()|STOP DELEGATING[\\s.!]*()|I(?: WILL|'LL) DO IT MYSELF[\\s.!]*()"),
            new Form(
                    Kind.ENTRUST,
                    "(?:请|由|让|叫|交给|交由|委托|指定|安排|改由|麻烦)\\s*([^,。;:\\n]{1,20}?)\\s*(?:帮忙|帮我|负责|代为|代我)?(?:来|去)?(?:代?办理?|代办|代?报|代为?上报|打卡|填报|处理)(?:一下|这件事|这项|此事)?[\\s。.!]*"
                            + "|(?:DELEGATE|ASSIGN|HAND)(?: IT| THIS)?(?: OVER)? TO ([^,.;:\\n]{1,40}?)[\\s.!]*|(?:LET|ASK) ([^,.;:\\n]{1,40}?) (?:TO )?(?:DO|HANDLE|REPORT)(?: IT| THIS)?[\\s.!]*"),
            new Form(Kind.BIND, "绑定[\\s:,]*+([^\\n]*)"),
            new Form(Kind.CONFIRM, "同意[\\s:,]*+#?\\s*([A-Z0-9]{3,8})[。.!]?"),
            new Form(Kind.REFUSE, "(?:拒绝|不同意)[\\s:,]*+#?\\s*([A-Z0-9]{3,8})[。.!]?"),
            new Form(
                    Kind.LATER,
                    "(?:稍后(?:提醒|再提醒|办理|处理)?|晚点(?:提醒|再提醒|办)?|过会儿?提醒我?|LATER|REMIND ME LATER|SNOOZE)[\\s。.!]*()"),
            new Form(Kind.SOLVED, "(?:困难|问题)[\\s:,]*+(?:已经?)?解决了?[\\s。.!]*()"),
            new Form(Kind.EXTEND, "(?:申请)?延期((?:[\\s:,。]|到|至|\\d|[一二两三四五六七八九十]+[天日周个]|下周|下星期|本周|明天|后天).*)?"),
            new Form(Kind.WAIVE, "(?:申请)?免除((?:[\\s:,。]|到|至|本期).*)?"),
            new Form(Kind.DIFFICULT, "(?:有?困难|DIFFICULTY|PROBLEM)(?:[\\s:,;。.!]++(.*))?"),
            new Form(Kind.APPOINT, "(?:已|暂)?(?:定于|定在|安排在|安排于)[\\s:,]*+(.*)"),
            new Form(Kind.MOVE, "(?:时间)?(?:改到|改期到|改期至|改至|改在)[\\s:,]*+(.*)"),
            new Form(Kind.CALL_OFF, "取消(?:安排|预定|会议|检查|演练|学习|培训)[\\s:,。.!]*()"),
            new Form(
                    Kind.SEEN,
                    "(?:(?:好的?[,，\\s]*)?收到[了啦]?|好的?|好嘞|OK|知道了|明白了?|了解|已阅|嗯+|GOT IT|NOTED|SEEN|RECEIVED|IN PROGRESS|WORKING ON IT|(?:正在|还在|仍在)?(?:处理|办理)中|(?:正在|还在|仍在)(?:处理|办理))[\\s,。.!]*(?:谢谢|感谢|辛苦)?[了您你]?[\\s。.!]*()"),
            new Form(Kind.FOLLOW, "(?:我来|由我)?跟进[\\s。.!]*()"));

    private WishForms() {}

    /** Words that mean one kind of wish; the group that matched is what belongs to it. */
    record Form(Kind kind, Pattern pattern) {

        Form(Kind kind, String pattern) {
            this(kind, Pattern.compile(pattern, Pattern.DOTALL));
        }

        Wish read(String words, String narrow) {
            Matcher matcher = pattern.matcher(narrow);
            if (!matcher.matches()) {
                return Wish.NONE;
            }
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.start(group) >= 0) {
                    return new Wish(
                            kind,
                            words.substring(matcher.start(group), matcher.end(group))
                                    .strip());
                }
            }
            return new Wish(kind, "");
        }
    }
}
