package org.dutybell.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "chat")
class ChatRow {

    @Id
    private String code;

    @Column
    private String unitCode;

    @Column
    private String name;

    @Column
    private @Nullable String conversationId;

    @Column
    private int position;

    protected ChatRow() {}

    ChatRow(Chat chat, int position) {
        code = chat.code();
        unitCode = chat.unit();
        name = chat.name();
        conversationId = chat.conversationId();
        this.position = position;
    }

    String code() {
        return code;
    }

    /** Lets go of what becomes another chat's. */
    void release(Chat wanted) {
        if (!Objects.equals(conversationId, wanted.conversationId())) {
            conversationId = null;
        }
    }

    Chat toChat() {
        return new Chat(code, unitCode, name, conversationId);
    }
}
