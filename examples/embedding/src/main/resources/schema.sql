-- 批次。步骤完成的日期为空表示还没有做。
create table if not exists batch (
  id             uuid        primary key,
  session_month  varchar(7)  not null,
  number         integer     not null,
  filed_on       date,
  publicity_from date,
  reported_on    date,
  unique (session_month, number)
);

-- 报考人员。证件号码只在这张表里是完整的。
create table if not exists registration (
  batch_id      uuid         not null references batch (id) on delete cascade,
  position      integer      not null,
  ticket        varchar(64)  not null,
  name          varchar(50)  not null,
  document_code varchar(10)  not null,
  document_name varchar(30)  not null,
  id_number     varchar(18)  not null,
  education     varchar(20),
  employer      varchar(100),
  phone         varchar(20),
  occupation    varchar(60)  not null,
  work_type     varchar(60),
  skill_level   integer      not null,
  primary key (batch_id, ticket)
);

-- 合规审核要问：这个人是否已有同职业同等级的证书。
create index if not exists registration_person on registration (id_number);

-- 成绩，写法同表格：80.5、缺考、--（不考）、空（未登记）。
create table if not exists entered_mark (
  batch_id      uuid        not null,
  ticket        varchar(64) not null,
  theory        varchar(6)  not null,
  skills        varchar(6)  not null,
  comprehensive varchar(6)  not null,
  primary key (batch_id, ticket),
  foreign key (batch_id, ticket) references registration (batch_id, ticket) on delete cascade
);

-- 考务系统生成的证书编号；一个编号只属于一个人。
create table if not exists issued_number (
  batch_id   uuid        not null,
  ticket     varchar(64) not null,
  number     varchar(22) not null unique,
  issue_date date        not null,
  primary key (batch_id, ticket),
  foreign key (batch_id, ticket) references registration (batch_id, ticket) on delete cascade
);
