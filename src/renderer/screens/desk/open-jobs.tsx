import type { ReactNode } from 'react';
import type { OpenJob } from '#shared/contract/views.ts';
import { Button } from '../../components/button.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { Text, useText } from '../../locales/use-text.tsx';
import { ask } from '../../station/bridge.ts';
import { useStation } from '../../station/use-station.ts';

/** From so many on it is quicker to answer for all at once. */
const many = 3;

const UnknownJob = ({ job }: { readonly job: OpenJob }): ReactNode => {
  const text = useText();
  const settle = (cameOut: boolean): void => void ask('badge.settle', { jobId: job.id, cameOut });
  return (
    <li className="job">
      <p>
        <Text
          id={job.copy ? 'desk.job.unknown-copy' : 'desk.job.unknown'}
          values={{ name: <PersonName key="name" name={job.name} /> }}
        />
      </p>
      <div className="job-answers">
        <Button onPress={() => settle(true)}>{text('desk.job.came-out')}</Button>
        <Button onPress={() => settle(false)}>{text('desk.job.did-not')}</Button>
      </div>
    </li>
  );
};

/** One answer for all, as after a power cut. */
const AllUnknown = ({ jobs }: { readonly jobs: ReadonlyArray<OpenJob> }): ReactNode => {
  const text = useText();
  const settle = (cameOut: boolean): void => {
    for (const { id } of jobs) void ask('badge.settle', { jobId: id, cameOut });
  };
  return (
    <div className="job">
      <p>{text('desk.job.all', { count: jobs.length })}</p>
      <div className="job-answers">
        <Button onPress={() => settle(true)}>{text('desk.job.all-came-out')}</Button>
        <Button onPress={() => settle(false)}>{text('desk.job.none-did')}</Button>
      </div>
    </div>
  );
};

const FailedJob = ({ job }: { readonly job: OpenJob }): ReactNode => {
  const text = useText();
  const { printer } = useStation();
  // The printer's own line says it already.
  const saidElsewhere = printer.kind === 'not-ready' && printer.trouble === job.trouble;
  return (
    <li className="job">
      <p>
        <Text
          id={job.copy ? 'desk.job.failed-copy' : 'desk.job.failed'}
          values={{ name: <PersonName key="name" name={job.name} /> }}
        />{' '}
        {job.trouble !== null && !saidElsewhere && text(`desk.trouble.${job.trouble}`)}
      </p>
      <div className="job-answers">
        <Button icon="repeat" onPress={() => void ask('badge.retry', { jobId: job.id })}>
          {text('desk.job.retry')}
        </Button>
      </div>
    </li>
  );
};

/** Badges that need a person's word or another try. */
export const OpenJobs = (): ReactNode => {
  const text = useText();
  const { openJobs } = useStation();
  const needy = openJobs.filter((job) => job.state === 'unknown' || job.state === 'failed');
  if (needy.length === 0) return null;
  const unknown = needy.filter((job) => job.state === 'unknown');
  return (
    <>
      {unknown.length >= many && <AllUnknown jobs={unknown} />}
      <ul className="jobs" aria-label={text('desk.jobs')}>
        {needy.map((job) =>
          job.state === 'unknown' ? <UnknownJob key={job.id} job={job} /> : <FailedJob key={job.id} job={job} />,
        )}
      </ul>
    </>
  );
};
