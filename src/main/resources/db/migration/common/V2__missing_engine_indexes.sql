-- Every task completion reads the sub-tasks of a task, every poll the due jobs: the engine brings no index for either.
create index ciclo_idx_task_parent on ACT_RU_TASK (PARENT_TASK_ID_);
create index ciclo_idx_job_duedate on ACT_RU_JOB (DUEDATE_);
