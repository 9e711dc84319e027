package org.dutybell.sandbox.contacts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutybell.organisation.Organisation;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.chat.Directory;
import org.dutybell.sandbox.chat.SandboxUser;
import org.dutybell.sandbox.wire.LegacyEndpoint;
import org.dutybell.sandbox.wire.LegacyRefusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contact calls of the legacy host. */
@RestController
@OnlyWithBuiltInWire
class ContactApi extends LegacyEndpoint {

    private static final int LARGEST_PAGE = 100;

    private final AddressBook book;
    private final ContactScope scope;

    ContactApi(Organisation organisation, Directory directory, ContactScope scope, JsonMapper json) {
        super(json);
        this.book = new AddressBook(organisation, directory);
        this.scope = scope;
    }

    @PostMapping("/topapi/v2/department/listsub")
    Map<String, Object> departments(@RequestBody(required = false) String body) {
        long parent = department(body);
        return result(children(parent).entrySet().stream()
                .map(entry -> Map.of("dept_id", entry.getKey(), "name", entry.getValue(), "parent_id", parent))
                .toList());
    }

    @PostMapping("/topapi/v2/department/listsubid")
    Map<String, Object> departmentIds(@RequestBody(required = false) String body) {
        return result(
                Map.of("dept_id_list", List.copyOf(children(department(body)).keySet())));
    }

    @PostMapping("/topapi/v2/user/list")
    Map<String, Object> people(@RequestBody(required = false) String body) {
        JsonNode request = object(body);
        List<SandboxUser> all = book.peopleOf(department(body)).stream()
                .filter(user -> scope.sees(user.userId()))
                .toList();
        int size = request.path("size").asInt(LARGEST_PAGE);
        int from = request.path("cursor").asInt(0);
        if (size < 1 || size > LARGEST_PAGE || from < 0) {
            throw new LegacyRefusal(400002, "size 应为 1 到 " + LARGEST_PAGE + "，cursor 不能为负");
        }
        int to = Math.min(all.size(), from + size);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("has_more", to < all.size());
        if (to < all.size()) {
            page.put("next_cursor", to);
        }
        page.put(
                "list",
                all.subList(Math.min(from, to), to).stream().map(this::person).toList());
        return result(page);
    }

    @PostMapping("/topapi/user/listid")
    Map<String, Object> userIds(@RequestBody(required = false) String body) {
        List<String> ids = book.peopleOf(department(body)).stream()
                .map(SandboxUser::userId)
                .toList();
        return result(Map.of("userid_list", ids));
    }

    @PostMapping("/topapi/v2/user/get")
    Map<String, Object> person(@RequestBody(required = false) String body) {
        String userId = required(object(body), "userid");
        SandboxUser user = book.person(userId).orElseThrow(ContactApi::unknown);
        if (!scope.sees(userId)) {
            throw new LegacyRefusal(50002, "请求的员工userid不在授权范围内");
        }
        return result(person(user));
    }

    @PostMapping("/topapi/v2/user/getbymobile")
    Map<String, Object> byMobile(@RequestBody(required = false) String body) {
        String mobile = required(object(body), "mobile");
        if (!mobile.matches("1\\d{10}")) {
            throw new LegacyRefusal(40104, "不合法的手机号");
        }
        return book.people().stream()
                .filter(user -> mobile.equals(user.mobile()) && scope.sees(user.userId()))
                .findFirst()
                .map(user -> result(Map.of("userid", user.userId())))
                .orElseThrow(ContactApi::unknown);
    }

    @PostMapping("/topapi/user/getbyunionid")
    Map<String, Object> byUnionId(@RequestBody(required = false) String body) {
        String unionId = required(object(body), "unionid");
        return book.people().stream()
                .filter(user -> user.unionId().equals(unionId))
                .findFirst()
                .map(user -> result(Map.of("contact_type", 0, "userid", user.userId())))
                .orElseThrow(ContactApi::unknown);
    }

    @GetMapping("/auth/scopes")
    Map<String, Object> scopes() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("errcode", 0);
        body.put("errmsg", "ok");
        body.put("auth_user_field", List.of("userid", "unionid", "name", "mobile", "dept_id_list"));
        body.put("auth_org_scopes", scope.view());
        return body;
    }

    private Map<Long, String> children(long parent) {
        return parent == AddressBook.ROOT ? book.departments() : Map.of();
    }

    private long department(String body) {
        long id = object(body).path("dept_id").asLong(AddressBook.ROOT);
        if (!book.has(id)) {
            throw new LegacyRefusal(60003, "部门不存在");
        }
        if (!scope.seesDepartment(id)) {
            throw new LegacyRefusal(50004, "请求的部门id不在授权范围内");
        }
        return id;
    }

    private Map<String, Object> person(SandboxUser user) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("userid", user.userId());
        person.put("unionid", user.unionId());
        person.put("name", user.name());
        if (user.mobile() != null) {
            person.put("mobile", user.mobile());
        }
        person.put("title", user.posts());
        person.put("active", true);
        person.put("admin", false);
        person.put("boss", false);
        person.put("dept_id_list", book.departmentsOf(user));
        return person;
    }

    private static LegacyRefusal unknown() {
        return new LegacyRefusal(60121, "找不到该用户");
    }
}
