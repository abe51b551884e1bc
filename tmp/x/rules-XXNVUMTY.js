import {
  rules
} from "./chunk-RTQOBBT5.js";
export {
  rules
};
