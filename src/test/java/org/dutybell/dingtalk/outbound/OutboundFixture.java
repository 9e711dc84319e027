package org.dutybell.dingtalk.outbound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dutybell.dingtalk.FakeDingTalk;
import org.dutybell.dingtalk.card.CardProperties;
import org.dutybell.dingtalk.card.Cards;
import org.dutybell.dingtalk.office.CalendarEvents;
import org.dutybell.dingtalk.office.DingProperties;
import org.dutybell.dingtalk.office.Dings;
import org.dutybell.dingtalk.office.TodoProperties;
import org.dutybell.dingtalk.office.Todos;
import org.dutybell.dingtalk.office.UnionIds;
import org.dutybell.dingtalk.text.Phrases;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.Gate;
import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.notification.ReadMarks;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.GroupLost;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Roster;
import org.dutybell.shared.DutyBellProperties;
import org.dutybell.testing.FakeLostGroups;

/** The way out, put together as the configuration does it, for a bureau of three people and two chats. */
public final class OutboundFixture implements ReadMarks, Organisation, Templates {

    public static final Person WANG = new Person("P02", "王芳", "13800000002", "u2", "union-2", null);

    private static final Map<Template, String> TEXTS = Map.of(
            Template.MESSAGE_CUT, "（内容过长，另有 {count} 行未显示）",
            Template.MESSAGE_CUT_LINK, "（另有 {count} 行，[查看全部]({link})）",
            Template.BUTTON_OPEN, "查看并办理");

    private final FakeDingTalk dingtalk;
    private final List<String> read = new ArrayList<>();
    private boolean sparing;
    private final FakeLostGroups lost = new FakeLostGroups();

    public OutboundFixture(FakeDingTalk dingtalk) {
        this.dingtalk = dingtalk;
    }

    public DingTalkChannel channel() {
        DingTalkProperties properties = dingtalk.properties();
        OpenApi api = dingtalk.api();
        Cards cards = cards(api);
        RobotMessages robot = new RobotMessages(api, FakeDingTalk.JSON, properties, phrases());
        return new DingTalkChannel(
                OutboundConfiguration.router(
                        properties,
                        new Webhooks(dingtalk.wire(), FakeDingTalk.JSON, Gate.OPEN, phrases()),
                        robot,
                        cards,
                        () -> FakeDingTalk.NOW,
                        lost,
                        () -> sparing),
                cards,
                new Dings(api, properties, dingtalk.settings("dutybell.dingtalk.ding", DingProperties.class)),
                new Todos(
                        api,
                        dingtalk.settings("dutybell.dingtalk.todo", TodoProperties.class),
                        new UnionIds(api, this),
                        phrases()),
                new CalendarEvents(api, new UnionIds(api, this), settings().zone()),
                new Recalls(api, properties),
                new ReadChecks(api, properties, () -> this),
                this);
    }

    /** The month's messages run ahead of its calls. */
    public void sparesMessages() {
        sparing = true;
    }

    /** DingTalk has told that this group is gone. */
    public void loses(String conversationId) {
        lost.add(new GroupLost(conversationId, true, FakeDingTalk.NOW));
    }

    private Cards cards(OpenApi api) {
        return new Cards(
                api,
                dingtalk.properties(),
                dingtalk.settings("dutybell.dingtalk.card", CardProperties.class),
                phrases(),
                dingtalk.undelivered);
    }

    public Phrases phrases() {
        return new Phrases(this, settings());
    }

    private DutyBellProperties settings() {
        return dingtalk.settings("dutybell", DutyBellProperties.class);
    }

    /** Who was marked, as key/person. */
    public List<String> marks() {
        return read;
    }

    @Override
    public void read(String reference, String dingtalkUserId, Instant at) {
        read.add(reference + "/" + dingtalkUserId);
    }

    @Override
    public List<Mark> of(Collection<Long> notificationIds) {
        return List.of();
    }

    @Override
    public Roster roster() {
        return new Roster(
                List.of(),
                List.of(),
                List.of(FakeDingTalk.LINA, WANG, new Person("P03", "赵六", null, null)),
                List.of(),
                List.of(
                        new Chat("school-01", "school-01", "第一小学", null),
                        new Chat("school-02", "school-02", "第二小学", "cid2==")),
                List.of());
    }

    @Override
    public void replaceWith(Roster roster) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String render(Template template, Map<String, ?> values) {
        String text = TEXTS.get(template);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + template);
        }
        for (Map.Entry<String, ?> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue().toString());
        }
        return text;
    }

    @Override
    public void replaceWith(Map<Template, String> texts) {
        throw new UnsupportedOperationException();
    }
}
