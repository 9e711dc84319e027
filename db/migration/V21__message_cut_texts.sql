-- Texts that came with shortened messages, buttons and e-mail: a bot-config that was imported before has none. Where no
-- text is stored yet nothing is written, because the first import brings all of them.
insert into message_template (code, text)
select 'message-cut', '（内容过长，另有 {count} 行未显示）' from message_template where code = 'more-lines';
insert into message_template (code, text)
select 'message-cut-link', '（内容过长，另有 {count} 行未显示，[查看全部]({link})）' from message_template where code = 'more-lines';
insert into message_template (code, text)
select 'button-open', '查看并办理' from message_template where code = 'more-lines';
insert into message_template (code, text)
select 'email-foot', '钉钉暂时无法送达，先用邮件通知您；钉钉恢复后仍会补发，内容相同，请勿重复处理。' from message_template where code = 'more-lines';
