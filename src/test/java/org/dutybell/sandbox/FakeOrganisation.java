package org.dutybell.sandbox;

import java.time.LocalDate;
import java.util.List;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Holding;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;

/** A bureau of two leaders, a safety office and one school. */
class FakeOrganisation implements Organisation {

    static final String SCHOOL_CHAT = "cidSchool03==";
    static final String LEADERS_CHAT = "cidLeaders/1==";

    private static final LocalDate START = LocalDate.of(2026, 9, 1);

    @Override
    public Roster roster() {
        return new Roster(
                List.of(
                        unit("school-03", "示例市第三中学", UnitKind.SCHOOL),
                        unit("leadership", "局领导班子", UnitKind.LEADERSHIP),
                        unit("safety-office", "学校安全处", UnitKind.SAFETY_OFFICE)),
                List.of(
                        post("school-03", "headmaster", "校长"),
                        post("school-03", "safety-section-head", "安全科长"),
                        post("leadership", "principal", "局长"),
                        post("safety-office", "safety-office-head", "处长"),
                        post("safety-office", "clerk", "科员")),
                List.of(
                        person("zhang", "张敏"),
                        person("li", "李强"),
                        person("wang", "王局"),
                        person("zhao", "赵处"),
                        person("qian", "钱科"),
                        new Person("unbound", "未绑", null, null)),
                List.of(
                        holding("school-03/headmaster", "zhang"),
                        holding("school-03/safety-section-head", "li"),
                        holding("leadership/principal", "wang"),
                        holding("safety-office/safety-office-head", "zhao"),
                        holding("safety-office/clerk", "qian")),
                List.of(
                        new Chat("school-03", "school-03", "第三中学安全群", SCHOOL_CHAT),
                        new Chat("leaders", "leadership", "局领导群", LEADERS_CHAT),
                        new Chat("unknown", "safety-office", "未知群", null)),
                List.of());
    }

    @Override
    public void replaceWith(Roster roster) {
        throw new UnsupportedOperationException("The fake organisation stays as it is");
    }

    private static Unit unit(String code, String name, UnitKind kind) {
        return new Unit(code, name, kind, 0, false, null, List.of(), List.of());
    }

    private static Post post(String unit, String role, String title) {
        return new Post(unit + "/" + role, unit, role, title, Reach.GROUP);
    }

    private static Person person(String code, String name) {
        return new Person(code, name, "1380000" + (1000 + Math.floorMod(code.hashCode(), 9000)), "user-" + code);
    }

    private static Holding holding(String post, String person) {
        return new Holding(post, person, START, null);
    }
}
