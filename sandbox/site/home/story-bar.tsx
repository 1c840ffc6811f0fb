import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { followed, leaveStory, useStories } from './stories';
import { StepButton } from './step-button';
import './home.css';

/** What to do at this step of the story that somebody follows, and the way to the next one. */
export function StoryBar() {
  const [place, setPlace] = useState(followed);
  const stories = useStories(place !== undefined).data;
  const story = place && stories?.[place.story];
  const step = place && story?.steps[place.step];
  if (place === undefined || story === undefined || step === undefined) return null;
  const next = story.steps[place.step + 1];
  const leave = () => {
    leaveStory();
    setPlace(undefined);
  };
  return (
    <section className="story-bar" aria-label={story.title}>
      <p>
        <strong>
          {place.step + 1} of {story.steps.length}
        </strong>{' '}
        {step.text}
      </p>
      <div className="story-bar-acts">
        {next !== undefined && <StepButton place={{ ...place, step: place.step + 1 }} step={next} verb="Next:" />}
        <Button appearance="subtle" spacing="compact" onClick={leave}>
          {next === undefined ? 'Done' : 'Leave the story'}
        </Button>
      </div>
    </section>
  );
}
