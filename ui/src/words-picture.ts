/** What a person reads about a picture: the part of `words` that is the picture panel's. */
import { numbers } from './words-counted';

export const picture = {
  title: 'Picture',
  leadTitle: 'Lead picture',
  choose: 'Choose…',
  edit: 'Edit…',
  editLead: 'Edit the lead picture',
  none: 'None',
  atCaret: 'Caption, credit and width of this picture',
  missing: 'This picture is not in the library, so no edition shows it.',
  alt: 'Description',
  altHint: 'What it shows, for readers who do not see it',
  decorative: 'Decorative: it says nothing that the text does not',
  caption: 'Caption',
  credit: 'Credit',
  creditHint: 'Photo: name',
  width: 'Width',
  widthHint: 'as fits',
  widthUnit: '% of the text',
  crop: 'Crop to a wide band',
  cropHint: 'Click on what must stay in sight, or move the band with the arrow keys.',
  cropAt: (x: number, y: number) =>
    `Crop: ${numbers.format(x)} % from the left, ${numbers.format(y)} % from the top`,
  cropMeans: 'place of the crop',
  replace: 'Replace…',
  remove: 'Remove',
  done: 'Done',
  gone: 'The picture was not changed, because it is no longer where it was.',
  goneHint: 'Put the caret into the picture and open it again.',
};
