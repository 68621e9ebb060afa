-- The one door through which SQL of other rooms sees the engine's tasks: who has what to do in which case. An upgrade of the
-- engine that alters these columns drops the view before and makes it again.
create view case_task as
  select p.BUSINESS_KEY_ as case_number, t.ID_ as task_id, t.TASK_DEF_KEY_ as task_key, t.NAME_ as name,
    t.PROC_DEF_ID_ as process_definition, t.ASSIGNEE_ as assignee, t.PRIORITY_ as priority, t.CREATE_TIME_ as created_at,
    t.DUE_DATE_ as due_at, t.FOLLOW_UP_DATE_ as follow_up_at
  from ACT_RU_TASK t join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_
  where t.SUSPENSION_STATE_ = 1 and p.BUSINESS_KEY_ is not null;

-- The queue is read from its head.
create index ciclo_idx_task_priority on ACT_RU_TASK (PRIORITY_ desc);
