-- Staff ask at any moment what is due, what falls due and what failed, of thousands of jobs and tasks.
create index act_job_by_due_date on act_ru_job (duedate_);
create index act_job_without_retries on act_ru_job (id_) where retries_ <= 0;
create index act_task_by_due_date on act_ru_task (due_date_);

-- who owes an answer, and since when
create index government_response_by_due_date on government_response (due_on) where published_at is null;
