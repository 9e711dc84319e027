-- Units, posts, people and chats. Codes are those of bot-config.
create table org_unit (
    code varchar(64) not null primary key,
    name varchar(100) not null,
    kind varchar(20) not null,
    pupils int not null,
    buses boolean not null,
    -- post of the leader in charge of an office
    in_charge_post varchar(130),
    -- order of appearance in bot-config
    position int not null
);

create table post (
    code varchar(130) not null primary key,
    unit_code varchar(64) not null,
    role varchar(64) not null,
    title varchar(100) not null,
    -- GROUP or PRIVATE
    reach varchar(10) not null,
    position int not null,
    constraint fk_post_unit foreign key (unit_code) references org_unit (code)
);

create table person (
    code varchar(64) not null primary key,
    name varchar(100) not null,
    mobile varchar(20),
    dingtalk_user_id varchar(64),
    position int not null,
    constraint uq_person_mobile unique (mobile),
    constraint uq_person_dingtalk unique (dingtalk_user_id)
);

create table post_holding (
    id bigint not null auto_increment primary key,
    post_code varchar(130) not null,
    person_code varchar(64) not null,
    from_date date not null,
    -- last day, included; null until further notice
    to_date date,
    constraint fk_holding_post foreign key (post_code) references post (code),
    constraint fk_holding_person foreign key (person_code) references person (code)
);

create table unit_school (
    id bigint not null auto_increment primary key,
    unit_code varchar(64) not null,
    school_code varchar(64) not null,
    -- ASSIGNED or BUSINESS
    relation varchar(10) not null,
    constraint uq_unit_school unique (unit_code, school_code, relation)
);

create table chat (
    code varchar(64) not null primary key,
    unit_code varchar(64) not null,
    name varchar(100) not null,
    -- DingTalk's open conversation id
    conversation_id varchar(128),
    position int not null,
    constraint uq_chat_conversation unique (conversation_id),
    constraint fk_chat_unit foreign key (unit_code) references org_unit (code)
);

create table supervision_target (
    id bigint not null auto_increment primary key,
    role varchar(64) not null,
    -- 1 is the nearest level
    line_level int not null,
    target varchar(130) not null,
    constraint uq_supervision unique (role, line_level, target)
);
