package org.dutybell.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds holders by the words of lists. A bureau and a school call different people by one word. */
final class Holders {

    private static final Holder TEAM = new Holder("TEAM", List.of("leadership-team"), List.of("safety-office-head"));
    private static final Holder SCHOOL = Holder.of("SCHOOL", "deputy-headmaster");
    private static final Holder HEADMASTER = Holder.of("SCHOOL", "headmaster");
    private static final Holder SECTION_HEAD = Holder.of("SCHOOL", "safety-section-head");

    private static final List<Form> IN_BOTH = List.of(
            new Form("直属学校(?:领导班子)?|各级各类学校|各(?:中小)?学校(?:、|（|和)?(?:各)?(?:幼儿园)?）?|各校|各园|各幼儿园|中心(?:学)?校|学校领导班子", SCHOOL),
            new Form(
                    "(?:主管|分管)(?:学校)?(?:安全|后勤|德育)?(?:工作)?的?副(?:校|园)长|副(?:校|园)长",
                    Holder.of("SCHOOL", "deputy-headmaster")),
            new Form("(?:党(?:总)?支部书记|党委书记)?(?:、|（|，)?(?:校|园|院)长(?!助理)", HEADMASTER));

    private static final List<Form> IN_A_BUREAU = List.of(
            new Form(
                    "(?:局)?(?:领导)?班子其他成员|其他(?:班子|领导|党组)成员|其他(?:副局长|局领导|分管领导|分管负责人)|(?:领导)?班子成员",
                    Holder.of("MEMBER", "member")),
            new Form(
                    "(?:分管|主管)(?:学校)?(?:安全|安稳|综治)(?:生产|稳定|工作)*的?(?:负责人|领导|副局长|局领导|副主任|局长)",
                    Holder.of("SAFETY_LEAD", "safety-lead")),
            new Form("(?:分管|主管)(?:的)?(?:其他)?(?:副局长|局领导|领导)|副局长", Holder.of("MEMBER", "member")),
            new Form(
                    "(?:局)?(?:领导班子)?(?:党政)?主要(?:负责人|领导)|(?:党(?:组|委|工委)书记(?:、|和|及|，)?)?(?:教育局|教体局)?(?:、)?局长(?:(?:、|和|（|及)党(?:组|委|工委)书记）?)?|党(?:组|委|工委)书记",
                    Holder.of("PRINCIPAL", "principal")),
            new Form(
                    "(?:学校|校园)?安全(?:管理|工作|稳定|监管|保卫)*(?:处|科|股|办公室|办)(?!长学)|安稳(?:科|股|办)|安监(?:科|股)|安保(?:科|股)|综治(?:科|股|办)|安全管理(?:科|股)",
                    Holder.of("SAFETY_OFFICE", "safety-office-head")),
            new Form("(?:局)?领导班子|局党组|党组会?|党政领导班子|教育局(?:$|领导)", TEAM),
            new Form(
                    "各?(?:处|科|股)(?:（室）|室)|机关各?(?:处|科|股)(?:（室）|室)?|各(?:处|科|股)|业务(?:处|科|股)室",
                    Holder.of("OFFICE", "office-head")));

    private static final Pattern NAMED_OFFICE =
            Pattern.compile("^[\\p{IsHan}]{2,14}?(?:处|科|股|中心|办公室|教研室|督导室)(?=$|负责|牵头|应|要|须|每|对|按|组织|定期|的)");

    private static final List<Form> IN_A_SCHOOL = List.of(
            new Form(
                    "(?:安全|保卫|安保)(?:保卫|管理|工作)*(?:处|科|办公室|办|部|中心)?(?:主任|科长|处长|负责人|干部|部长|组长)|(?:安全|保卫|安保)(?:保卫|管理|工作)*(?:处|科|办公室|办)(?!公)",
                    SECTION_HEAD),
            new Form("(?:学校|幼儿园)?安全工作?领导小组|学校(?:领导)?班子|校级领导|校领导|园领导|(?:值班|带班)领导", SCHOOL),
            new Form("(?:党(?:总)?支部|党委)?书记", HEADMASTER));

    /** A post that a school has and organisation.yaml does not. */
    private static final Pattern POST = Pattern.compile(
            "^(?!组织|督促|指导|加强|协助|负责|对|按|根据|每|定期|及时|开展|做好|监督|配合|落实|建立|确保|要求|严格|教育|提高|认真|发现|全体|所有|新|相关|有关)(?:(?:[\\p{IsHan}（）、]{1,12}?)(?:班主任|主任|组长|科长|处长|部长|班长|队长|教师|老师|人员|管理员|保管员|保育员|保洁员|炊事员|采购员|驾驶员|照管员|实验员|辅导员|安全员|"
                    + "指导员|联络员|负责人|厨师长?|门卫|保安|校医|保健医生?|医生|司机|水电工|宿管|生活老师|值班员|工会主席|团委书记|园丁)|"
                    + "班主任|教师|门卫|保安(?:员)?|校医|司机|宿管|保健医|厨师|教务处|总务处|政教处|德育处|后勤处|办公室|食堂|"
                    + "[\\p{IsHan}]{2,8}(?:教研室|教研组|年级组|备课组|工作组|部|处|科|系))(?:（[^）]{1,12}）)?");

    private static final Pattern OTHER_DEPUTY = Pattern.compile("(?:教学|德育|业务|保教|后勤|行政)(?:工作)?(?:的)?副(?:校|园)长");

    private static final Pattern DUTIES = Pattern.compile(
            "(?:的)?(?:主要|安全|工作|岗位|管理|履行|以下|下列|具体|生产|消防|责任|职责|清单|要求|承担)*(?:职责|责任|职责清单|责任清单|责任制)(?:如下)?[：:]?$");

    private static final Pattern BUREAU = Pattern.compile("教育(?:体育)?(?:和体育)?局|教体局|教育厅|教委|局长|股室|处（室）|局党组|局领导");
    private static final Pattern BUREAU_POSTS =
            Pattern.compile("(?:^|[，。；\\n])(?:分管[^，。；]{0,6}|其他)?副?局长|局党组|局领导班子|各股室");
    private static final Pattern SCHOOL_WORDS = Pattern.compile("学校|中学|小学|幼儿园|学院|校长|园长|班主任|一中|二中|职教中心");

    private final boolean school;

    private Holders(boolean school) {
        this.school = school;
    }

    /**
     * @param headings title and headings, which tell a school's list from a bureau's
     * @param whole everything the list says
     */
    static Holders forList(String headings, String whole) {
        boolean bureau =
                BUREAU.matcher(headings).find() || BUREAU_POSTS.matcher(whole).find();
        return new Holders(SCHOOL_WORDS.matcher(headings).find() && !bureau);
    }

    /** Whether a heading names who holds what stands below it. */
    static boolean isHeading(String text) {
        String words = words(text);
        return DUTIES.matcher(text).find()
                || named(IN_BOTH, words).isPresent()
                || named(IN_A_BUREAU, words).isPresent()
                || named(IN_A_SCHOOL, words).isPresent()
                || POST.matcher(words).matches();
    }

    /** The holder that a heading names; its words are what is left of the heading. */
    Optional<Reading<Holder>> inHeading(String heading) {
        String text = PlainText.forReading(heading);
        String words = words(text);
        Optional<Reading<Holder>> known = known(words, Confidence.HIGH, "the heading names it");
        if (known.isPresent()) {
            return known;
        }
        Matcher post = POST.matcher(words);
        boolean duties = DUTIES.matcher(text).find() && !words.isBlank() && words.length() <= 16;
        return post.lookingAt() || duties
                ? Optional.of(unknown(
                        post.lookingAt() ? post.group() : words,
                        "the heading names it; organisation.yaml has no role for it"))
                : Optional.empty();
    }

    /** The holder that a sentence begins with. */
    Optional<Reading<Holder>> atStartOf(String sentence) {
        for (Form form : forms()) {
            Matcher matcher = form.pattern().matcher(sentence);
            if (matcher.lookingAt() && actor(sentence.substring(matcher.end()))) {
                return Optional.of(
                        new Reading<>(form.holder(), matcher.group(), Confidence.HIGH, "the sentence begins with it"));
            }
        }
        Matcher office = NAMED_OFFICE.matcher(sentence);
        if (!school && office.lookingAt() && actor(sentence.substring(office.end()))) {
            return Optional.of(new Reading<>(
                    Holder.of("OFFICE", "office-head"),
                    office.group(),
                    Confidence.MEDIUM,
                    "an office by its name; name its unit"));
        }
        Matcher post = POST.matcher(sentence);
        return post.lookingAt() && actor(sentence.substring(post.end()))
                ? Optional.of(
                        unknown(post.group(), "the sentence begins with it; organisation.yaml has no role for it"))
                : Optional.empty();
    }

    /** The other members of a team that has just named its principal leader include the leader in charge of safety. */
    static Reading<Holder> within(Reading<Holder> part, Reading<Holder> named) {
        boolean others =
                part.value().code().equals("TEAM") && named.value().code().equals("MEMBER");
        return others
                ? new Reading<>(
                        Holder.of("MEMBER", "safety-lead", "member"), named.words(), Confidence.HIGH, named.reason())
                : named;
    }

    static Reading<Holder> nobody() {
        return new Reading<>(Holder.OTHER, "", Confidence.LOW, "neither the headings nor the item name a holder");
    }

    private Optional<Reading<Holder>> known(String words, Confidence confidence, String reason) {
        for (Form form : forms()) {
            Matcher matcher = form.pattern().matcher(words);
            if (matcher.find()) {
                boolean otherDeputy = OTHER_DEPUTY.matcher(words).find();
                boolean whole = !otherDeputy && (matcher.end() - matcher.start()) * 2 >= words.length();
                return Optional.of(new Reading<>(
                        form.holder(),
                        matcher.group(),
                        whole ? confidence : Confidence.MEDIUM,
                        whole
                                ? reason
                                : reason
                                        + (otherDeputy
                                                ? "; ask whether this deputy is the one in charge of safety"
                                                : " among other words")));
            }
        }
        Matcher office = NAMED_OFFICE.matcher(words);
        return school || !office.matches()
                ? Optional.empty()
                : Optional.of(new Reading<>(
                        Holder.of("OFFICE", "office-head"),
                        words,
                        Confidence.MEDIUM,
                        "an office by its name; name its unit"));
    }

    private List<Form> forms() {
        List<Form> forms = new java.util.ArrayList<>(school ? IN_A_SCHOOL.subList(0, 1) : List.of());
        forms.addAll(IN_BOTH);
        forms.addAll(school ? IN_A_SCHOOL : IN_A_BUREAU);
        if (school) {
            forms.add(new Form("^学校(?!的)|^幼儿园(?!的)|^本(?:校|园)", SCHOOL));
        } else {
            forms.add(new Form("^学校(?!安全|食品|的)", SCHOOL));
        }
        return forms;
    }

    /** Whether what follows a name lets it act: 校长每周…, and not 校长信箱. */
    private static boolean actor(String rest) {
        return rest.isEmpty()
                || Pattern.compile(
                                "^(?:（[^）]*）)?(?:[，：:]|应|要|须|必须|每|负责|对|在|于|按|定期|不得|是|至少|牵头|组织|带队|主持|具体|为|同|和|与|及|全面|坚持|参加|做|带领|开展|实行|一|24)")
                        .matcher(rest)
                        .find();
    }

    private static Optional<Form> named(List<Form> forms, String words) {
        return forms.stream()
                .filter(form -> form.pattern().matcher(words).matches())
                .findFirst();
    }

    private static Reading<Holder> unknown(String words, String reason) {
        return new Reading<>(Holder.OTHER, words, Confidence.LOW, reason);
    }

    private static String words(String heading) {
        return DUTIES.matcher(PlainText.joined(heading)).replaceFirst("").replaceAll("[：:]$", "");
    }

    private record Form(Pattern pattern, Holder holder) {

        Form(String regex, Holder holder) {
            this(Pattern.compile(regex), holder);
        }
    }
}
